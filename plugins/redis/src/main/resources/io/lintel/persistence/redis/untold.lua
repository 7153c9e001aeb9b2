-- The first transitions that nobody told. ARGV: limit.
return redis.call('ZRANGE', key('untold'), 0, tonumber(ARGV[1]) - 1)
