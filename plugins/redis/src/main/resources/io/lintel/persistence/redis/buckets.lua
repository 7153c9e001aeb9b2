-- Adds up the samples of a field, bucket by bucket. ARGV: eui, field, then where each bucket starts, and where the last one
-- ends. Answers of each bucket that has samples: how many, how many numbers, least, greatest, sum, sum of huge ones
-- divided by the scale, and the last sample. ARGV[3] is where numbers are huge, ARGV[4] the scale.
local samples = key('h:' .. ARGV[1] .. ':' .. ARGV[2])
local huge, scale = tonumber(ARGV[3]), tonumber(ARGV[4])
local buckets = {}
for i = 5, #ARGV - 1 do
  local count, numbers, least, greatest, sum, hugeSum, last = 0, 0, nil, nil, 0, 0, nil
  local from = '[' .. ARGV[i]
  repeat
    local some = redis.call('ZRANGEBYLEX', samples, from, '(' .. ARGV[i + 1], 'LIMIT', 0, 500)
    for _, sample in ipairs(some) do
      count = count + 1
      local text = string.sub(sample, 33)
      if string.find(text, '^[-0-9]') then
        local number = tonumber(text)
        numbers = numbers + 1
        if not least or number < least then
          least = number
        end
        if not greatest or number > greatest then
          greatest = number
        end
        if math.abs(number) < huge then
          sum = sum + number
        else
          hugeSum = hugeSum + number / scale
        end
      end
      last = sample
      from = '(' .. sample
    end
  until #some < 500
  if last then
    local function text(number)
      return string.format('%.17g', number or 0)
    end
    buckets[#buckets + 1] =
      {count, numbers, text(least), text(greatest), text(sum), text(hugeSum), last}
  end
end
return buckets
