-- Forgets samples of a device. ARGV: eui, how many at the most. Answers how many.
local eui, limit, forgotten = ARGV[1], tonumber(ARGV[2]), 0
for _, field in ipairs(redis.call('SMEMBERS', key('hf:' .. eui))) do
  local samples = key('h:' .. eui .. ':' .. field)
  for _, sample in ipairs(redis.call('ZRANGE', samples, 0, limit - forgotten - 1)) do
    redis.call('ZREM', samples, sample)
    redis.call('ZREM', key('ht'), string.sub(sample, 1, 16) .. eui .. field)
    forgotten = forgotten + 1
  end
  if redis.call('EXISTS', samples) == 0 then
    redis.call('SREM', key('hf:' .. eui), field)
  end
  if forgotten == limit then
    break
  end
end
return forgotten
