-- Forgets all of a device. ARGV: eui.
local eui = ARGV[1]
local kept = redis.call('HGET', key('d:' .. eui), 'c')
if kept then
  replace(eui, connection(kept), nil)
end
for _, change in ipairs(redis.call('SMEMBERS', key('u:' .. eui))) do
  redis.call('ZREM', key('untold'), change)
end
redis.call('DEL', key('d:' .. eui), key('u:' .. eui))
return true
