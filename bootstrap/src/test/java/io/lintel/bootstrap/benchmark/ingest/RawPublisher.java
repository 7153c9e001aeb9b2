package io.lintel.bootstrap.benchmark.ingest;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.List;

/**
 * Publishes with QoS 1 on a bare socket (MQTT 3.1.1), for next to nothing, so that what is measured
 * is not the generator. Confirmations are read and not looked at.
 */
final class RawPublisher implements AutoCloseable {

  private static final int CONNECT = 0x10;
  private static final int PUBLISH_QOS_1 = 0x32;
  private static final int LARGEST_ID = 65_535;

  /** A message of few bytes. */
  record Message(String topic, String payload) {}

  private final Socket socket;
  private final ByteArrayOutputStream packets = new ByteArrayOutputStream();
  private final Thread confirmations;
  private int packetId;

  RawPublisher(URI broker, String clientId) throws IOException {
    socket = new Socket(broker.getHost(), broker.getPort());
    var body = new ByteArrayOutputStream();
    var fields = new DataOutputStream(body);
    fields.writeUTF("MQTT");
    fields.writeByte(4);
    fields.writeByte(2); // clean session
    fields.writeShort(0);
    fields.writeUTF(clientId);
    append(CONNECT, body.toByteArray());
    send();
    var answers = new DataInputStream(socket.getInputStream());
    if (answers.readInt() != 0x2002_0000) {
      throw new IOException("the broker refused the connection");
    }
    confirmations = Thread.ofVirtual().start(this::readOn);
  }

  void publish(List<Message> messages) {
    try {
      for (var message : messages) {
        packetId = packetId % LARGEST_ID + 1;
        var topic = message.topic().getBytes(US_ASCII);
        var payload = message.payload().getBytes(US_ASCII);
        packets.write(PUBLISH_QOS_1);
        writeLength(2 + topic.length + 2 + payload.length);
        writeShort(topic.length);
        packets.writeBytes(topic);
        writeShort(packetId);
        packets.writeBytes(payload);
      }
      send();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void append(int type, byte[] body) {
    packets.write(type);
    writeLength(body.length);
    packets.writeBytes(body);
  }

  private void writeLength(int length) {
    int rest = length;
    for (; rest > 0x7f; rest >>= 7) {
      packets.write((rest & 0x7f) | 0x80);
    }
    packets.write(rest);
  }

  private void writeShort(int value) {
    packets.write(value >> 8);
    packets.write(value);
  }

  private void send() throws IOException {
    socket.getOutputStream().write(packets.toByteArray());
    packets.reset();
  }

  private void readOn() {
    try {
      var bytes = new byte[16 * 1024];
      while (socket.getInputStream().read(bytes) >= 0) {}
    } catch (SocketException _) { // closed
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
      confirmations.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
