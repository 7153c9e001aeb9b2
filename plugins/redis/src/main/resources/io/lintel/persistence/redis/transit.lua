-- Makes transitions, each if the device is still as it was seen. ARGV: eui, connection before, connection after and
-- the transition, of each. Answers 1 or 0 of each.
local made = {}
for i = 1, #ARGV, 4 do
  local eui = ARGV[i]
  if redis.call('HGET', key('d:' .. eui), 'c') == ARGV[i + 1] then
    replace(eui, connection(ARGV[i + 1]), connection(ARGV[i + 2]))
    keep(eui, ARGV[i + 3])
    made[#made + 1] = 1
  else
    made[#made + 1] = 0
  end
end
return made
