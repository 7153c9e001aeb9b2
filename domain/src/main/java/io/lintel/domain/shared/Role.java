package io.lintel.domain.shared;

/** What somebody may do at the most, from the most to the least. */
public enum Role {
  /** Everything, users too. */
  ADMIN,
  /** Every building, every device and what is not yet registered, but not users. */
  STAFF,
  /** Nothing but what is granted, building by building. */
  MEMBER
}
