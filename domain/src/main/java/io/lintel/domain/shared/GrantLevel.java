package io.lintel.domain.shared;

/** What a member may do in a building; each includes those before it. */
public enum GrantLevel {
  /** See the building, its places, its devices and what they report. */
  VIEW,
  /** Also tell devices what to do, and set their status. */
  OPERATE,
  /** Also change the building, its places and its devices. */
  MANAGE;

  public boolean includes(GrantLevel other) {
    return compareTo(other) >= 0;
  }
}
