package io.lintel.messaging.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PacketWriterTest {

  private final List<byte[]> sent = new ArrayList<>();

  private final PacketWriter writer =
      new PacketWriter(
          new ByteArrayOutputStream() {
            @Override
            public void flush() {
              sent.add(toByteArray());
              reset();
            }
          });

  @Test
  void acknowledgementsGoOutTogether() throws IOException {
    writer.acknowledge(new int[] {1, 513, 65_535});

    assertThat(sent)
        .containsExactly(new byte[] {0x40, 2, 0, 1, 0x40, 2, 2, 1, 0x40, 2, (byte) 0xff, -1});
  }

  @Test
  void acknowledgementsDoNotPartAPacket() throws IOException {
    writer.write(new byte[] {0x10, 4, 'a'});
    writer.acknowledge(new int[] {7});
    writer.write('b');
    writer.write(new byte[] {'c', 'd'});
    writer.flush();

    assertThat(sent)
        .containsExactly(new byte[] {0x40, 2, 0, 7}, new byte[] {0x10, 4, 'a', 'b', 'c', 'd'});
  }
}
