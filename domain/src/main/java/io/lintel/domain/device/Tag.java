package io.lintel.domain.device;

import io.lintel.domain.shared.Invalid;
import java.util.regex.Pattern;

/** A word that groups devices. */
public record Tag(String value) implements Comparable<Tag> {

  private static final Pattern WORD = Pattern.compile("[a-z0-9-]{1,40}");

  public Tag {
    if (!WORD.matcher(value).matches()) {
      throw new Invalid("tags", "'%s' is not a tag (%s)".formatted(value, WORD));
    }
  }

  @Override
  public int compareTo(Tag other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
