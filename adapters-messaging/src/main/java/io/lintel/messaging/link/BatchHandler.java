package io.lintel.messaging.link;

import java.util.List;

/** Does the work for received messages. */
@FunctionalInterface
public interface BatchHandler {

  /**
   * Returning acknowledges the whole batch to the broker, so it must be durable by then. After an
   * exception nothing is acknowledged and the same batch is handed over again, later, or, when the
   * connection was lost meanwhile, delivered anew by the broker, perhaps in other batches. So a
   * message can come more than once, and a handler must not throw for what will never succeed.
   *
   * <p>Called by one thread at a time for each of the {@link Lanes}; it may block.
   *
   * @param batch at least one message, all of one lane, in the order of the broker, which is the
   *     order of the publisher within a topic
   * @throws InterruptedException when the subscriber is closed; nothing is acknowledged
   */
  void handle(List<InboundMessage> batch) throws InterruptedException;
}
