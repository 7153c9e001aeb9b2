package io.lintel.messaging.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * What a broker sends: publications and confirmations go straight to their receiver, everything
 * else to Paho, who reads this stream. Paho itself would take each of them through two threads and
 * a queue of ten, which costs more than all that is done with it afterwards.
 *
 * <p>To be read by one thread.
 */
final class PacketReader extends InputStream {

  /** Takes what arrives. */
  interface Receiver {

    /** May block to hold the broker back. */
    void arrived(int packetId, InboundMessage message) throws InterruptedException;

    /** The broker has taken responsibility for a publication. */
    void confirmed(int packetId);
  }

  private static final int USUAL_SIZE = 64 * 1024;
  private static final int PUBLISH = 3;
  private static final int PUBACK = 4;
  private static final int LONGEST_LENGTH = 4;

  /** Paho ends its thread between two packets only, so it must not wait long for one. */
  private static final long TURN_NANOS = 200_000_000;

  private final InputStream socket;
  private final Receiver receiver;
  private final IntConsumer received;
  private byte[] buffer = new byte[USUAL_SIZE];
  private int from;
  private int to;
  private int leftToPaho;
  private long turnEnds = System.nanoTime() + TURN_NANOS;

  /**
   * @param received is told of bytes as they arrive
   */
  PacketReader(InputStream socket, Receiver receiver, IntConsumer received) {
    this.socket = socket;
    this.receiver = receiver;
    this.received = received;
  }

  @Override
  public int read() throws IOException {
    if (!isAtPacketOfPaho()) {
      return -1;
    }
    leftToPaho--;
    return buffer[from++] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!isAtPacketOfPaho()) {
      return -1;
    }
    int size = Math.min(length, leftToPaho);
    System.arraycopy(buffer, from, bytes, offset, size);
    from += size;
    leftToPaho -= size;
    return size;
  }

  @Override
  public int available() {
    return leftToPaho;
  }

  /** Reads on until there is one; false at the end of the stream. */
  private boolean isAtPacketOfPaho() throws IOException {
    while (leftToPaho == 0) {
      int size = packetSize();
      if (size > to - from) {
        letPahoTurn();
        if (!fill(size)) {
          return false;
        }
      } else {
        switch ((buffer[from] & 0xff) >> 4) {
          case PUBLISH -> {
            take(size);
            from += size;
          }
          case PUBACK -> {
            receiver.confirmed(unsigned(from + size - 2));
            from += size;
          }
          default -> leftToPaho = size;
        }
      }
    }
    return true;
  }

  private void letPahoTurn() throws SocketTimeoutException {
    long now = System.nanoTime();
    if (now - turnEnds > 0) {
      turnEnds = now + TURN_NANOS;
      throw new SocketTimeoutException("nothing for Paho yet");
    }
  }

  /** Of the packet that begins here, or at least one byte more than there is of it. */
  private int packetSize() throws IOException {
    int length = 0;
    for (int i = 0; i < LONGEST_LENGTH; i++) {
      int at = from + 1 + i;
      if (at >= to) {
        return to - from + 1;
      }
      length |= (buffer[at] & 0x7f) << (7 * i);
      if (buffer[at] >= 0) {
        return 2 + i + length;
      }
    }
    throw new IOException("The broker sent a packet whose length has more than 4 bytes");
  }

  private boolean fill(int wanted) throws IOException {
    if (from == to || wanted > buffer.length - from) {
      int size = Math.max(USUAL_SIZE, wanted);
      var roomy = size == buffer.length ? buffer : new byte[size];
      System.arraycopy(buffer, from, roomy, 0, to - from);
      buffer = roomy;
      to -= from;
      from = 0;
    }
    int count = socket.read(buffer, to, buffer.length - to);
    if (count < 0) {
      return false;
    }
    to += count;
    received.accept(count);
    return true;
  }

  /** MQTT 3.1.1, section 3.3. */
  private void take(int size) throws IOException {
    int end = from + size;
    int flags = buffer[from];
    int qos = (flags >> 1) & 3;
    int at = from + 1;
    while (buffer[at++] < 0) {} // the length
    int topicAt = at + 2;
    int topicEnd = topicAt + (end - at < 2 ? 0 : unsigned(at));
    int payloadAt = topicEnd + (qos == 0 ? 0 : 2);
    if (qos > 1 || payloadAt > end) {
      throw new IOException("The broker sent a publication that nobody can have asked for");
    }
    var message =
        new InboundMessage(
            new String(buffer, topicAt, topicEnd - topicAt, UTF_8),
            MqttPayload.of(Arrays.copyOfRange(buffer, payloadAt, end)),
            (flags & 1) != 0,
            qos,
            (flags & 8) != 0);
    try {
      receiver.arrived(qos == 0 ? 0 : unsigned(topicEnd), message);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while taking what the broker sent", interrupted);
    }
  }

  private int unsigned(int at) {
    return (buffer[at] & 0xff) << 8 | (buffer[at + 1] & 0xff);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
