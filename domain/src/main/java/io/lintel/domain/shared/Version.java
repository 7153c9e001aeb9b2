package io.lintel.domain.shared;

/** How many times a thing has been written: 1 when it is new, one more with every change. */
public record Version(long number) implements Comparable<Version> {

  public static final Version FIRST = new Version(1);

  public Version {
    if (number < 1) {
      throw new Invalid("version", "must be 1 or more, not " + number);
    }
  }

  public Version next() {
    return new Version(number + 1);
  }

  /** The version that a change to this one replaces. */
  public Version previous() {
    return new Version(number - 1);
  }

  @Override
  public int compareTo(Version other) {
    return Long.compare(number, other.number);
  }
}
