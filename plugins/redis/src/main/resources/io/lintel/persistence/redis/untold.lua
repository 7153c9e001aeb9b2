-- The first transitions that nobody told, for the one who tells. ARGV: node, now, until, limit.
local lease = redis.call('HMGET', key('telling'), 'node', 'until')
if lease[1] and lease[1] ~= ARGV[1] and less(ARGV[2], lease[2]) then
  return {}
end
redis.call('HSET', key('telling'), 'node', ARGV[1], 'until', ARGV[3])
return redis.call('ZRANGE', key('untold'), 0, tonumber(ARGV[4]) - 1)
