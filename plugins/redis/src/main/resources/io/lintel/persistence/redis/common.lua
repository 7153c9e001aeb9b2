-- What all scripts begin with. Times and hashes are 16 hex digits that sort as the numbers do.
--
-- KEYS[1] is the prefix of all keys; it holds a hash tag, so that a cluster keeps them in one slot.
--   d:<eui>    hash of a device: c (its connection, below), first, and f:<name> = time hash text
--   seen       by last report: time eui
--   due        of those that silence will change: time eui
--   up:<source>, down:<source>   devices of a source that can go down, or can come back, with it
--   sources    hash of when sources were heard last, by the clock of silence
--   count      how many devices are in each state
--   untold     transitions by their number; u:<eui> those of a device
--   h:<eui>:<field>   samples: time hash text; hf:<eui> the fields that have some; ht: time eui field
-- A connection is state|since|reason|seen|late|off|source; what is not there is empty.
local prefix = KEYS[1]

local function key(name)
  return prefix .. name
end

-- Byte by byte: Lua's own comparison depends on the locale of the server.
local function less(one, other)
  if one == other then
    return false
  end
  for i = 1, math.min(#one, #other) do
    local a, b = string.byte(one, i), string.byte(other, i)
    if a ~= b then
      return a < b
    end
  end
  return #one < #other
end

local function connection(text)
  local state, since, reason, seen, late, off, source =
    string.match(text, '^([^|]*)|([^|]*)|([^|]*)|([^|]*)|([^|]*)|([^|]*)|(.*)$')
  return {state = state, since = since, reason = reason, seen = seen, late = late, off = off, source = source}
end

local function written(c)
  return table.concat({c.state, c.since, c.reason, c.seen, c.late, c.off, c.source}, '|')
end

local function due(c)
  if c.state == 'ONLINE' then
    return c.late
  elseif c.state == 'LATE' then
    return c.off
  end
  return ''
end

local function sourceList(c)
  if c.source == '' then
    return ''
  elseif c.state == 'ONLINE' or c.state == 'LATE' then
    return 'up:' .. c.source
  elseif c.reason == 'SOURCE_DOWN' then
    return 'down:' .. c.source
  end
  return ''
end

local function move(list, eui, before, after)
  if before ~= after then
    if before ~= '' then
      redis.call('ZREM', key(list), before .. eui)
    end
    if after ~= '' then
      redis.call('ZADD', key(list), 0, after .. eui)
    end
  end
end

-- Writes a connection and all lists that show it. Either may be nil: new, or gone.
local function replace(eui, before, after)
  move('seen', eui, before and before.seen or '', after and after.seen or '')
  move('due', eui, before and due(before) or '', after and due(after) or '')
  local from, to = before and sourceList(before) or '', after and sourceList(after) or ''
  if from ~= to then
    if from ~= '' then
      redis.call('ZREM', key(from), eui)
    end
    if to ~= '' then
      redis.call('ZADD', key(to), 0, eui)
    end
  end
  local was, is = before and before.state, after and after.state
  if was ~= is then
    if was then
      redis.call('HINCRBY', key('count'), was, -1)
    end
    if is then
      redis.call('HINCRBY', key('count'), is, 1)
    end
  end
  if after then
    redis.call('HSET', key('d:' .. eui), 'c', written(after))
  end
end

-- Keeps a transition until it has been told.
local function keep(eui, change)
  redis.call('ZADD', key('untold'), redis.call('INCR', key('changes')), change)
  redis.call('SADD', key('u:' .. eui), change)
end
