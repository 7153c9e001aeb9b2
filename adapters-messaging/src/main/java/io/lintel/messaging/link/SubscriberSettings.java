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
 * @param mostMessages how many messages wait in memory for the handler; best not less than the
 *     number the broker sends ahead of acknowledgements, as then the broker is what waits
 * @param mostBytes how many bytes of payload wait in memory; a single longer message still passes
 * @param largestBatch most messages in one call of the handler
 * @param backoff between attempts to connect, and to handle a batch
 * @param closeGrace how long {@link MqttSubscriber#close()} waits for the handler before it
 *     interrupts it
 * @param keepsSession whether the broker keeps what arrives while there is no connection
 * @param lanes share what may wait in equal parts
 */
public record SubscriberSettings(
    List<String> filters,
    List<String> unwanted,
    int mostMessages,
    long mostBytes,
    int largestBatch,
    Backoff backoff,
    Duration closeGrace,
    boolean keepsSession,
    Lanes lanes) {

  public SubscriberSettings {
    filters = List.copyOf(filters);
    unwanted = List.copyOf(unwanted);
    atLeastOne("mostMessages", mostMessages);
    atLeastOne("mostBytes", mostBytes);
    atLeastOne("largestBatch", largestBatch);
  }

  /** 10 000 messages and 16 MiB waiting, batches of up to 1 000. */
  public static SubscriberSettings to(List<String> filters) {
    return new SubscriberSettings(
        filters,
        List.of(),
        10_000,
        16L * 1024 * 1024,
        1_000,
        Backoff.standard(),
        Duration.ofSeconds(10),
        true,
        Lanes.ONE);
  }

  public SubscriberSettings withBounds(int mostMessages, long mostBytes, int largestBatch) {
    return new SubscriberSettings(
        filters,
        unwanted,
        mostMessages,
        mostBytes,
        largestBatch,
        backoff,
        closeGrace,
        keepsSession,
        lanes);
  }

  public SubscriberSettings withBackoff(Backoff backoff) {
    return new SubscriberSettings(
        filters,
        unwanted,
        mostMessages,
        mostBytes,
        largestBatch,
        backoff,
        closeGrace,
        keepsSession,
        lanes);
  }

  /** For who wants to hear only what happens while he listens. */
  public SubscriberSettings withoutSession() {
    return new SubscriberSettings(
        filters,
        unwanted,
        mostMessages,
        mostBytes,
        largestBatch,
        backoff,
        closeGrace,
        false,
        lanes);
  }

  public SubscriberSettings withLanes(Lanes lanes) {
    return new SubscriberSettings(
        filters,
        unwanted,
        mostMessages,
        mostBytes,
        largestBatch,
        backoff,
        closeGrace,
        keepsSession,
        lanes);
  }

  /** For a session in which an earlier subscriber asked for other things. */
  public SubscriberSettings without(List<String> unwanted) {
    return new SubscriberSettings(
        filters,
        unwanted,
        mostMessages,
        mostBytes,
        largestBatch,
        backoff,
        closeGrace,
        keepsSession,
        lanes);
  }

  private static void atLeastOne(String field, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(field + " must be at least 1, not " + value);
    }
  }
}
