package io.lintel.domain.status;

import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.Texts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A message in quarantine. Times have microseconds.
 *
 * @param id of version 7, so that later entries have greater ids
 * @param firstReceivedAt when it was received for the first time
 * @param receivedAt when it was received for the last time
 * @param count how many times it was received
 * @param reason for people: what is wrong with it; at most {@value #LONGEST_REASON} characters
 */
public record QuarantineEntry(
    UUID id,
    UndecodedMessage message,
    Instant firstReceivedAt,
    Instant receivedAt,
    long count,
    String reason,
    State state) {

  public static final int LONGEST_REASON = 500;

  /** What has been done about it. */
  public enum State {
    /** Nothing yet. */
    WAITING,
    /** It was replayed and still not understood. */
    REFUSED
  }

  public QuarantineEntry {
    firstReceivedAt = firstReceivedAt.truncatedTo(ChronoUnit.MICROS);
    receivedAt = receivedAt.truncatedTo(ChronoUnit.MICROS);
    reason = Texts.keepable(reason, LONGEST_REASON);
  }

  /** A message that is put aside now. */
  public static QuarantineEntry of(
      UUID id, Instant receivedAt, UndecodedMessage message, String reason) {
    return new QuarantineEntry(id, message, receivedAt, receivedAt, 1, reason, State.WAITING);
  }

  /** One of each message, in the order of their digests. */
  public static List<QuarantineEntry> distinct(Collection<QuarantineEntry> entries) {
    var messages = new TreeMap<String, QuarantineEntry>();
    for (var entry : entries) {
      messages.merge(entry.message.digest(), entry, QuarantineEntry::and);
    }
    return List.copyOf(messages.values());
  }

  /**
   * This entry, and the same message once more: as new as the newer of the two, unless that one had
   * been retained for who knows how long.
   */
  public QuarantineEntry and(QuarantineEntry again) {
    if (again.message.retained()) {
      return this;
    }
    boolean newer = message.retained() || again.receivedAt.isAfter(receivedAt);
    return new QuarantineEntry(
        id,
        again.message,
        firstReceivedAt,
        newer ? again.receivedAt : receivedAt,
        count + again.count,
        again.reason,
        state);
  }

  /** This entry after it was replayed in vain. */
  public QuarantineEntry refused(String why) {
    return new QuarantineEntry(id, message, firstReceivedAt, receivedAt, count, why, State.REFUSED);
  }

  /** Stands behind this entry in the list. */
  public Cursor cursor() {
    return new Cursor("", id);
  }
}
