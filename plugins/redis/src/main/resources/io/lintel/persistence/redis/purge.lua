-- Forgets the oldest samples. ARGV: before which time, how many at the most. Answers how many.
local old = redis.call('ZRANGEBYLEX', key('ht'), '-', '(' .. ARGV[1], 'LIMIT', 0, tonumber(ARGV[2]))
for _, entry in ipairs(old) do
  local time, eui, field = string.sub(entry, 1, 16), string.sub(entry, 17, 32), string.sub(entry, 33)
  local samples = key('h:' .. eui .. ':' .. field)
  redis.call('ZREMRANGEBYLEX', samples, '[' .. time, '(' .. time .. 'g')
  if redis.call('EXISTS', samples) == 0 then
    redis.call('SREM', key('hf:' .. eui), field)
  end
  redis.call('ZREM', key('ht'), entry)
end
return #old
