package io.lintel.messaging.link;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What is sent to a broker: the packets of Paho, who flushes after each, and acknowledgements,
 * which go out together, between two of those.
 */
final class PacketWriter extends OutputStream {

  private static final int ACKNOWLEDGEMENT_SIZE = 4;
  private static final byte PUBACK = 0x40;

  private final OutputStream socket;
  private final ByteArrayOutputStream packet = new ByteArrayOutputStream();
  private final ReentrantLock writing = new ReentrantLock();

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

  private void send(byte[] packets) throws IOException {
    writing.lock();
    try {
      socket.write(packets);
      socket.flush();
    } finally {
      writing.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
