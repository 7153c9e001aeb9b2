-- Adds samples. ARGV: eui, field, time, hash, text of each.
for i = 1, #ARGV, 5 do
  local eui, field, time, hash = ARGV[i], ARGV[i + 1], ARGV[i + 2], ARGV[i + 3]
  local samples = key('h:' .. eui .. ':' .. field)
  local kept = redis.call('ZRANGEBYLEX', samples, '[' .. time, '(' .. time .. 'g', 'LIMIT', 0, 1)[1]
  if not kept or less(string.sub(kept, 17, 32), hash) then
    if kept then
      redis.call('ZREM', samples, kept)
    else
      redis.call('ZADD', key('ht'), 0, time .. eui .. field)
      redis.call('SADD', key('hf:' .. eui), field)
    end
    redis.call('ZADD', samples, 0, time .. hash .. ARGV[i + 4])
  end
end
return true
