package io.lintel.messaging.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PacketReaderTest {

  private static final byte[] PINGRESP = {(byte) 0xd0, 0};
  private static final byte[] PUBACK = {0x40, 2, (byte) 0x80, 1};
  private static final byte[] SUBACK = {(byte) 0x90, 3, 0, 7, 1};

  private final List<InboundMessage> messages = new ArrayList<>();
  private final List<Integer> packetIds = new ArrayList<>();
  private final List<Integer> confirmed = new ArrayList<>();
  private long received;

  /** Gives some bytes at a time, and times out before each time. */
  private static final class Trickle extends InputStream {
    private final InputStream bytes;
    private final int atATime;
    private boolean waited;

    Trickle(byte[] bytes, int atATime) {
      this.bytes = new ByteArrayInputStream(bytes);
      this.atATime = atATime;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      waited = !waited;
      if (waited) {
        throw new SocketTimeoutException();
      }
      return bytes.read(into, offset, Math.min(length, atATime));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 100, 1_000_000})
  void partsPublicationsAndConfirmationsFromWhatPahoReads(int atATime) throws IOException {
    var large = "x".repeat(200_000);
    var stream = new ByteArrayOutputStream();
    stream.writeBytes(SUBACK);
    stream.writeBytes(publish(0x32, "a/b", 513, "one"));
    stream.writeBytes(publish(0x3b, "a/ü", 65_535, ""));
    stream.writeBytes(PUBACK);
    stream.writeBytes(PINGRESP);
    stream.writeBytes(publish(0x32, "c", 3, large));
    stream.writeBytes(publish(0x30, "d", 0, "no qos"));
    stream.writeBytes(PINGRESP);

    var left = readAll(new Trickle(stream.toByteArray(), atATime));

    assertThat(left).isEqualTo(concat(SUBACK, PINGRESP, PINGRESP));
    assertThat(messages)
        .containsExactly(
            new InboundMessage("a/b", MqttPayload.of("one"), false, 1, false),
            new InboundMessage("a/ü", MqttPayload.of(""), true, 1, true),
            new InboundMessage("c", MqttPayload.of(large), false, 1, false),
            new InboundMessage("d", MqttPayload.of("no qos"), false, 0, false));
    assertThat(packetIds).containsExactly(513, 65_535, 3, 0);
    assertThat(confirmed).containsExactly(0x8001);
    assertThat(received).isEqualTo(stream.size());
  }

  @Test
  void refusesWhatIsNoPublicationOfThisSubscriber() {
    var qosTwo = publish(0x34, "a", 1, "");
    var topicBehindItsEnd = new byte[] {0x32, 4, 0, 9, 'a', 'b'};
    var tooLong = new byte[] {0x32, -1, -1, -1, -1, 1};
    var empty = new byte[] {0x32, 0};

    for (var packet : List.of(qosTwo, topicBehindItsEnd, tooLong, empty)) {
      assertThatThrownBy(() -> readAll(new Trickle(packet, 100)))
          .isExactlyInstanceOf(IOException.class)
          .hasMessageStartingWith("The broker sent a p");
    }
    assertThat(messages).isEmpty();
  }

  /** As Paho does: a time-out is nothing. */
  private byte[] readAll(InputStream socket) throws IOException {
    var left = new ByteArrayOutputStream();
    try (var reader =
        new PacketReader(
            socket,
            new PacketReader.Receiver() {
              @Override
              public void arrived(int packetId, InboundMessage message) {
                packetIds.add(packetId);
                messages.add(message);
              }

              @Override
              public void confirmed(int packetId) {
                confirmed.add(packetId);
              }
            },
            count -> received += count)) {
      while (true) {
        try {
          int first = reader.read();
          if (first < 0) {
            return left.toByteArray();
          }
          left.write(first);
          left.writeBytes(readFully(reader));
        } catch (SocketTimeoutException _) { // again
        }
      }
    }
  }

  private static byte[] readFully(InputStream reader) throws IOException {
    int length = reader.read();
    var bytes = new byte[1 + length];
    bytes[0] = (byte) length;
    if (reader.readNBytes(bytes, 1, length) < length) {
      throw new EOFException();
    }
    return bytes;
  }

  private static byte[] publish(int header, String topic, int packetId, String payload) {
    var body = new ByteArrayOutputStream();
    var topicBytes = topic.getBytes(UTF_8);
    body.write(topicBytes.length >> 8);
    body.write(topicBytes.length);
    body.writeBytes(topicBytes);
    if ((header & 6) != 0) {
      body.write(packetId >> 8);
      body.write(packetId);
    }
    body.writeBytes(payload.getBytes(UTF_8));
    var packet = new ByteArrayOutputStream();
    packet.write(header);
    int rest = body.size();
    for (; rest > 0x7f; rest >>= 7) {
      packet.write((rest & 0x7f) | 0x80);
    }
    packet.write(rest);
    packet.writeBytes(body.toByteArray());
    return packet.toByteArray();
  }

  private static byte[] concat(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (var part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
