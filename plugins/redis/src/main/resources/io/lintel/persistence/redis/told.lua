-- Forgets transitions. ARGV: eui and transition, of each.
for i = 1, #ARGV, 2 do
  redis.call('ZREM', key('untold'), ARGV[i + 1])
  redis.call('SREM', key('u:' .. ARGV[i]), ARGV[i + 1])
end
return true
