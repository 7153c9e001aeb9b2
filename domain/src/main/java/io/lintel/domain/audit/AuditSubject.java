package io.lintel.domain.audit;

import io.lintel.domain.shared.Invalid;

/**
 * What was changed.
 *
 * @param kind in one word, such as {@code device}
 * @param id stays the same for the life of the thing
 */
public record AuditSubject(String kind, String id) {

  private static final String KIND = "[a-z]{1,40}";
  private static final int LONGEST_ID = 200;

  public AuditSubject {
    if (!kind.matches(KIND)) {
      throw new Invalid("kind", "must be a word such as 'device', not '%s'".formatted(kind));
    }
    if (id.isEmpty() || id.length() > LONGEST_ID) {
      throw new Invalid("id", "must have 1 to %d characters".formatted(LONGEST_ID));
    }
  }
}
