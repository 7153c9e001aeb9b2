package io.lintel.domain.audit;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/**
 * What was changed.
 *
 * @param id stays the same for the life of the thing
 */
public record AuditSubject(Kind kind, String id) {

  private static final int LONGEST_ID = 200;

  /** What kinds of things there are. What belongs to a thing alone is a change of that thing. */
  public enum Kind {
    /** With its credential, what is wanted of it and its commands. */
    DEVICE,
    KIND,
    BUILDING,
    /** With its plan. */
    FLOOR,
    ROOM,
    /** Messages that could not be decoded. */
    QUARANTINE,
    /** With sessions, tokens and grants. */
    USER,
    /** The account of a bridge. */
    BRIDGE;

    /** Whether it is of those who come in, which only admins may know of. */
    public boolean isOfIdentity() {
      return switch (this) {
        case USER, BRIDGE -> true;
        case DEVICE, KIND, BUILDING, FLOOR, ROOM, QUARANTINE -> false;
      };
    }

    /** As people and programs write it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public AuditSubject {
    if (id.isEmpty() || id.length() > LONGEST_ID) {
      throw new Invalid("subject", "must have an id of 1 to %d characters".formatted(LONGEST_ID));
    }
    Texts.wellFormed("subject", id);
  }

  public AuditSubject(Kind kind, UUID id) {
    this(kind, id.toString());
  }

  /**
   * Reads what {@link #toString} writes.
   *
   * @throws Invalid when it is none
   */
  public static AuditSubject parse(String text) {
    int colon = text.indexOf(':');
    return Arrays.stream(Kind.values())
        .filter(kind -> colon > 0 && kind.word().equals(text.substring(0, colon)))
        .findFirst()
        .map(kind -> new AuditSubject(kind, text.substring(colon + 1)))
        .orElseThrow(() ->
            new Invalid(
                "subject",
                "must be a kind of thing and its id, such as 'device:<id>', not '%s'"
                    .formatted(Texts.keepable(text, 100))));
  }

  @Override
  public String toString() {
    return kind.word() + ":" + id;
  }
}
