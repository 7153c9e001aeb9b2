package io.lintel.web.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A body that has to come at a pace. Jetty's idle timeout lets a client hold a request open for
 * hours by sending a byte now and then.
 */
final class PacedBody extends FilterInputStream {

  /** It came at less than {@link #SLOWEST_BYTES_PER_SECOND}. */
  static final class TooSlow extends IOException {
    private static final long serialVersionUID = 1L;

    private TooSlow(long bytes, long seconds) {
      super("%d bytes in %d seconds".formatted(bytes, seconds));
    }
  }

  static final long SLOWEST_BYTES_PER_SECOND = 1_024;

  private static final Duration GRACE = Duration.ofSeconds(10);

  private final LongSupplier nanoTime;
  private final long begin;
  private long bytes;

  PacedBody(InputStream body) {
    this(body, System::nanoTime);
  }

  PacedBody(InputStream body, LongSupplier nanoTime) {
    super(body);
    this.nanoTime = nanoTime;
    this.begin = nanoTime.getAsLong();
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    checkPace(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int start, int length) throws IOException {
    int read = super.read(buffer, start, length);
    checkPace(Math.max(0, read));
    return read;
  }

  private void checkPace(int read) throws TooSlow {
    bytes += read;
    long seconds = Duration.ofNanos(nanoTime.getAsLong() - begin).minus(GRACE).toSeconds();
    if (seconds > 0 && bytes < seconds * SLOWEST_BYTES_PER_SECOND) {
      throw new TooSlow(bytes, seconds + GRACE.toSeconds());
    }
  }
}
