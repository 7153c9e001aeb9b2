package io.lintel.messaging.link;

import java.time.Duration;
import java.util.List;

/**
 * What a subscriber asks for and how much of it it holds.
 *
 * @param filters topic filters, {@code $share/group/filter} where the broker knows shared
 *     subscriptions; none for what the broker has kept already
 * @param unwanted topic filters of a session that is kept, that an earlier subscriber asked for and
 *     this one does not
 * @param backoff between attempts to connect, and to handle a batch
 * @param grace how long {@link MqttSubscriber#close()} waits for the handler before it interrupts
 *     it
 * @param keepsSession whether the broker keeps what arrives while there is no connection
 * @param lanes share what may wait in equal parts
 */
public record SubscriberSettings(
    List<String> filters,
    List<String> unwanted,
    Bounds bounds,
    Backoff backoff,
    Duration grace,
    boolean keepsSession,
    Lanes lanes) {

  /**
   * What waits in memory for the handler.
   *
   * @param messages at the most; best not less than the number the broker sends ahead of
   *     acknowledgements, as then the broker is what waits
   * @param bytes of payload at the most; a single longer message still passes
   * @param batch most messages in one call of the handler
   */
  public record Bounds(int messages, long bytes, int batch) {

    public Bounds {
      atLeastOne("messages", messages);
      atLeastOne("bytes", bytes);
      atLeastOne("batch", batch);
    }

    private static void atLeastOne(String field, long value) {
      if (value < 1) {
        throw new IllegalArgumentException(field + " must be at least 1, not " + value);
      }
    }
  }

  private static final Bounds USUAL = new Bounds(10_000, 16L * 1024 * 1024, 1_000);
  private static final Duration GRACE = Duration.ofSeconds(10);

  public SubscriberSettings {
    filters = List.copyOf(filters);
    unwanted = List.copyOf(unwanted);
  }

  /** 10 000 messages and 16 MiB waiting, batches of up to 1 000. */
  public static SubscriberSettings to(List<String> filters) {
    return new SubscriberSettings(
        filters, List.of(), USUAL, Backoff.standard(), GRACE, true, Lanes.ONE);
  }

  public SubscriberSettings within(Bounds bounds) {
    return new SubscriberSettings(filters, unwanted, bounds, backoff, grace, keepsSession, lanes);
  }

  public SubscriberSettings withBackoff(Backoff backoff) {
    return new SubscriberSettings(filters, unwanted, bounds, backoff, grace, keepsSession, lanes);
  }

  /** For who wants to hear only what happens while he listens. */
  public SubscriberSettings withoutSession() {
    return new SubscriberSettings(filters, unwanted, bounds, backoff, grace, false, lanes);
  }

  public SubscriberSettings withLanes(Lanes lanes) {
    return new SubscriberSettings(filters, unwanted, bounds, backoff, grace, keepsSession, lanes);
  }

  /** For a session in which an earlier subscriber asked for other things. */
  public SubscriberSettings without(List<String> unwanted) {
    return new SubscriberSettings(filters, unwanted, bounds, backoff, grace, keepsSession, lanes);
  }
}
