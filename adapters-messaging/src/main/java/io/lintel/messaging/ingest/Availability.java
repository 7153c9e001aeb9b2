package io.lintel.messaging.ingest;

/** What a device's availability says. */
public enum Availability {
  /** It lives. */
  ONLINE,
  /** It is gone, as its broker says: the usual last will. */
  OFFLINE,
  /** It is gone, as it says itself. */
  GOODBYE
}
