-- Merges the reports of a device. ARGV: eui, first, last, late, off, source, most fields, then name and register of
-- each field. Answers the transition that this made, or nothing.
local eui, first, last = ARGV[1], ARGV[2], ARGV[3]
local device = key('d:' .. eui)
local kept = redis.call('HMGET', device, 'c', 'first')
local before = kept[1] and connection(kept[1])
local after = before and connection(kept[1])
  or {state = 'NEVER_SEEN', since = '', reason = '', seen = '', late = '', off = '', source = ''}

for i = 8, #ARGV, 2 do
  local register = redis.call('HGET', device, 'f:' .. ARGV[i])
  if not register or less(string.sub(register, 1, 32), string.sub(ARGV[i + 1], 1, 32)) then
    redis.call('HSET', device, 'f:' .. ARGV[i], ARGV[i + 1])
  end
end

local most = tonumber(ARGV[7])
if redis.call('HLEN', device) > most then
  local names = {}
  for _, name in ipairs(redis.call('HKEYS', device)) do
    if string.sub(name, 1, 2) == 'f:' then
      names[#names + 1] = name
    end
  end
  table.sort(names, less)
  for i = most + 1, #names do
    redis.call('HDEL', device, names[i])
  end
end

if not kept[2] or less(first, kept[2]) then
  redis.call('HSET', device, 'first', first)
end
if not before or not less(last, before.seen) then
  after.seen, after.late, after.off, after.source = last, ARGV[4], ARGV[5], ARGV[6]
end
local change = false
if after.state ~= 'ONLINE' and not less(last, after.since) then
  change = table.concat({eui, after.state, 'ONLINE', last, 'REPORTED'}, '|')
  after.state, after.since, after.reason = 'ONLINE', last, 'REPORTED'
  keep(eui, change)
end
replace(eui, before, after)
return change
