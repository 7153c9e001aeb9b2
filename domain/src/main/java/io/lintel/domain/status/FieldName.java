package io.lintel.domain.status;

import io.lintel.domain.shared.Invalid;

/** The name of a status field: {@code [A-Za-z_][A-Za-z0-9_]{0,63}}. */
public record FieldName(String value) implements Comparable<FieldName> {

  private static final int LONGEST = 64;

  public FieldName {
    if (!isName(value)) {
      var shown = value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "...";
      throw new Invalid(
          "fields", "'%s' is not a field name ([A-Za-z_][A-Za-z0-9_]{0,63})".formatted(shown));
    }
  }

  private static boolean isName(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
      if (!letter && !(i > 0 && c >= '0' && c <= '9')) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int compareTo(FieldName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
