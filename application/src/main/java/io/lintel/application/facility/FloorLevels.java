package io.lintel.application.facility;

import java.util.Optional;
import java.util.regex.Pattern;

/** Guesses the level of a floor by what people call it. */
final class FloorLevels {

  private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}])-?[0-9]{1,2}(?![0-9])");

  private FloorLevels() {}

  /** The only number in the name: 3 in {@code 3rd floor}, -1 in {@code Level -1}. */
  static Optional<Integer> in(String name) {
    var numbers = NUMBER.matcher(name).results().toList();
    return numbers.size() == 1
        ? Optional.of(Integer.parseInt(numbers.getFirst().group()))
        : Optional.empty();
  }
}
