package io.lintel.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class PacedBodyTest {

  private final AtomicLong now = new AtomicLong();

  /** Sends so many bytes at each read, and takes its time for them. */
  private PacedBody body(int bytes, Duration each) {
    var sender =
        new InputStream() {
          @Override
          public int read() {
            now.addAndGet(each.toNanos());
            return 'x';
          }

          @Override
          public int read(byte[] buffer, int start, int length) {
            now.addAndGet(each.toNanos());
            return Math.min(bytes, length);
          }
        };
    return new PacedBody(sender, now::get);
  }

  @Test
  void endsABodyThatTricklesIn() {
    var body = body(1, Duration.ofSeconds(5));
    assertThatThrownBy(() -> body.readNBytes(100)).isInstanceOf(PacedBody.TooSlow.class);
    var byByte = body(1, Duration.ofSeconds(6));
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 10; i++) {
                assertThat(byByte.read()).isEqualTo('x');
              }
            })
        .isInstanceOf(PacedBody.TooSlow.class);
  }

  @Test
  void takesALongBodyThatKeepsThePace() throws IOException {
    var body = body(2 * (int) PacedBody.SLOWEST_BYTES_PER_SECOND, Duration.ofSeconds(1));
    assertThat(body.readNBytes(600_000)).hasSize(600_000);
  }

  @Test
  void forgivesASlowBeginning() throws IOException {
    assertThat(body(1, Duration.ofSeconds(1)).readNBytes(9)).hasSize(9);
  }
}
