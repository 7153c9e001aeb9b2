-- Notes when a source was heard, if that is later than what is noted. ARGV: source, time.
if less(redis.call('HGET', key('sources'), ARGV[1]) or '', ARGV[2]) then
  redis.call('HSET', key('sources'), ARGV[1], ARGV[2])
end
return 1
