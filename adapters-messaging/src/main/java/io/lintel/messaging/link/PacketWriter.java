package io.lintel.messaging.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What is sent to a broker: the packets of Paho, who flushes after each, and between two of those
 * publications and acknowledgements, many at once.
 */
final class PacketWriter extends OutputStream {

  private static final int ACKNOWLEDGEMENT_SIZE = 4;
  private static final byte PUBACK = 0x40;
  private static final int PUBLISH_QOS_1 = 0x32;
  private static final int RETAIN = 1;
  private static final int MOST_AT_ONCE = 64 * 1024;
  private static final long NOT_WRITING = Long.MIN_VALUE;

  private final OutputStream socket;
  private final ByteArrayOutputStream packet = new ByteArrayOutputStream();
  private final ReentrantLock writing = new ReentrantLock();
  private volatile long writingSince = NOT_WRITING;

  PacketWriter(OutputStream socket) {
    this.socket = socket;
  }

  @Override
  public void write(int value) {
    packet.write(value);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    packet.write(bytes, offset, length);
  }

  @Override
  public void flush() throws IOException {
    var bytes = packet.toByteArray();
    packet.reset();
    send(bytes);
  }

  /** MQTT 3.1.1, section 3.4. */
  void acknowledge(int[] packetIds) throws IOException {
    var bytes = new byte[packetIds.length * ACKNOWLEDGEMENT_SIZE];
    int at = 0;
    for (int packetId : packetIds) {
      bytes[at++] = PUBACK;
      bytes[at++] = 2;
      bytes[at++] = (byte) (packetId >> 8);
      bytes[at++] = (byte) packetId;
    }
    send(bytes);
  }

  /**
   * Publishes with QoS 1, in order (MQTT 3.1.1, section 3.3).
   *
   * @param packetIds one of each message
   */
  void publish(List<OutboundMessage> messages, int[] packetIds) throws IOException {
    var packets = new ByteArrayOutputStream(1024);
    for (int i = 0; i < packetIds.length; i++) {
      append(packets, messages.get(i), packetIds[i]);
      if (packets.size() >= MOST_AT_ONCE || i == packetIds.length - 1) {
        send(packets.toByteArray());
        packets.reset();
      }
    }
  }

  private static void append(ByteArrayOutputStream packets, OutboundMessage message, int packetId) {
    var topic = message.topic().getBytes(UTF_8);
    var payload = message.payload().bytes();
    packets.write(PUBLISH_QOS_1 | (message.retained() ? RETAIN : 0));
    int length = 2 + topic.length + 2 + payload.length;
    for (; length > 0x7f; length >>= 7) {
      packets.write((length & 0x7f) | 0x80);
    }
    packets.write(length);
    packets.write(topic.length >> 8);
    packets.write(topic.length);
    packets.writeBytes(topic);
    packets.write(packetId >> 8);
    packets.write(packetId);
    packets.writeBytes(payload);
  }

  private void send(byte[] packets) throws IOException {
    writing.lock();
    try {
      writingSince = System.nanoTime();
      socket.write(packets);
      socket.flush();
    } finally {
      writingSince = NOT_WRITING;
      writing.unlock();
    }
  }

  /** Whether the broker has not taken for so long what is being written. */
  boolean isStuckFor(Duration time) {
    long since = writingSince;
    return since != NOT_WRITING && System.nanoTime() - since > time.toNanos();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
