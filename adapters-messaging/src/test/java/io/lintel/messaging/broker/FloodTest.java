package io.lintel.messaging.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class FloodTest {
  private static final byte[] CONNECT = {
    0x10, 15, 0, 4, 'M', 'Q', 'T', 'T', 4, 2, 0, 0, 0, 3, 'r', 'a', 'w'
  };
  private static final byte[] ACCEPTED = {0x20, 2, 0, 0};

  /** With QoS 0 nothing but the connection itself slows a publisher down. */
  @Test
  void holdsBackAPublisherRatherThanKeepAllOfIt(@TempDir Path folder) throws Exception {
    try (BrokerProcess process = BrokerProcess.start(folder);
        TestClient away = new TestClient(process.uri(), "away").persistent().connect()) {
      assertThat(away.subscribe("f/+")).isEqualTo(1);
      away.disconnect();

      flood(process.uri(), 150_000, 2_000);

      try (TestClient next = new TestClient(process.uri(), "next").connect()) {
        next.publish("f/1", "still there");
      }
    }
  }

  private static void flood(URI broker, int messages, int size) throws IOException {
    try (var socket = new Socket(broker.getHost(), broker.getPort());
        var out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16)) {
      out.write(CONNECT);
      out.flush();
      assertThat(socket.getInputStream().readNBytes(ACCEPTED.length)).isEqualTo(ACCEPTED);
      byte[] rest = new byte[2 + 3 + size];
      rest[1] = 3;
      rest[2] = 'f';
      rest[3] = '/';
      rest[4] = '1';
      for (int message = 0; message < messages; message++) {
        publish(out, rest);
      }
    }
  }

  /** PUBLISH, QoS 0; the length in two bytes of seven bits (MQTT 3.1.1, section 2.2.3). */
  private static void publish(OutputStream out, byte[] rest) throws IOException {
    out.write(0x30);
    out.write((rest.length & 0x7F) | 0x80);
    out.write(rest.length >> 7);
    out.write(rest);
  }
}
