package io.lintel.domain.device;

import io.lintel.domain.shared.Invalid;
import java.util.regex.Pattern;

/** Names a kind of device: a slug such as {@code air-quality}. */
public record KindKey(String value) implements Comparable<KindKey> {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  public KindKey {
    if (!SLUG.matcher(value).matches()) {
      throw new Invalid("kind", "'%s' is not a key like 'air-quality' (%s)".formatted(value, SLUG));
    }
  }

  @Override
  public int compareTo(KindKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
