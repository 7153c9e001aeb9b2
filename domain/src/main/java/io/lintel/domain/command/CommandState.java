package io.lintel.domain.command;

/** How far a command has come. */
public enum CommandState {
  /** Not yet with the broker. */
  QUEUED,
  /** With the broker; the device has not answered. */
  SENT,
  /** The device says that it did it. */
  DONE,
  /** The device says that it did not, or nobody can do it any more. */
  FAILED,
  /** Nobody answered in time. */
  EXPIRED;

  /** Whether something can still come of it. */
  public boolean isOpen() {
    return switch (this) {
      case QUEUED, SENT -> true;
      case DONE, FAILED, EXPIRED -> false;
    };
  }
}
