-- Replaces what has been heard, if it is still what it was. ARGV: before ('' for nothing), after.
if (redis.call('GET', key('hearing')) or '') == ARGV[1] then
  redis.call('SET', key('hearing'), ARGV[2])
  return 1
end
return 0
