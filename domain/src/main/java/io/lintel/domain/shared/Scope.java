package io.lintel.domain.shared;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a token may be used for. Scopes narrow what the owner of the token may do, and never widen
 * it. Who may change something may read it.
 */
public enum Scope {
  /** Reading. */
  READ,
  /** Setting statuses and telling devices what to do. */
  DEVICES,
  /** Registering and changing devices, kinds and places. */
  WRITE,
  /** Users, their grants, and the system. */
  ADMIN;

  public static Set<Scope> all() {
    return EnumSet.allOf(Scope.class);
  }

  /** Whether who has this one needs no other for what that allows. */
  public boolean includes(Scope other) {
    return switch (this) {
      case READ, ADMIN -> this == other;
      case DEVICES -> this == other || other == READ;
      case WRITE -> other != ADMIN;
    };
  }
}
