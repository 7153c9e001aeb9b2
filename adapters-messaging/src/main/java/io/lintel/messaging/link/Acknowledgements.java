package io.lintel.messaging.link;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;

/**
 * Messages of one connection that are to be acknowledged in the order in which they came (MQTT
 * 3.1.1, section 4.6), whichever is handled first.
 */
final class Acknowledgements {

  /** A message until it is acknowledged. */
  static final class Pending {
    private final int packetId;
    private boolean handled;

    private Pending(int packetId) {
      this.packetId = packetId;
    }

    int packetId() {
      return packetId;
    }
  }

  private final Deque<Pending> order = new ArrayDeque<>();

  /** A message with QoS 1 has come. */
  synchronized Pending expect(int packetId) {
    var pending = new Pending(packetId);
    order.addLast(pending);
    return pending;
  }

  /** The packet identifiers that are to be sent now, in their order. */
  synchronized int[] handled(Collection<Pending> messages) {
    messages.forEach(message -> message.handled = true);
    var due = new int[order.size()];
    int size = 0;
    while (!order.isEmpty() && order.getFirst().handled) {
      due[size++] = order.removeFirst().packetId;
    }
    return size == due.length ? due : Arrays.copyOf(due, size);
  }
}
