package io.lintel.domain.status;

import io.lintel.domain.shared.Invalid;

/**
 * What devices report through, such as one Zigbee network or one LoRaWAN application: when it is
 * down, none of them can be heard.
 *
 * @param name 1 to {@value #LONGEST} visible ASCII characters, unique among all sources
 */
public record Source(String name) {

  public static final int LONGEST = 200;

  public Source {
    if (name.isEmpty()
        || name.length() > LONGEST
        || !name.chars().allMatch(character -> character > ' ' && character < 127)) {
      throw new Invalid(
          "source", "must be 1 to %d visible ASCII characters, not '%s'".formatted(LONGEST, name));
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
