package io.lintel.bootstrap.benchmark;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * How long the same request took, again and again.
 *
 * @param nanos sorted
 */
public record Latencies(List<Long> nanos) {

  /** Runs a request so many times, after half as many that do not count. */
  public static Latencies of(int times, IntConsumer request) {
    for (int warm = 0; warm < times / 2; warm++) {
      request.accept(warm);
    }
    return new Latencies(
        IntStream.range(0, times)
            .mapToLong(time -> nanos(request, time))
            .sorted()
            .boxed()
            .toList());
  }

  private static long nanos(IntConsumer request, int time) {
    long start = System.nanoTime();
    request.accept(time);
    return System.nanoTime() - start;
  }

  public double medianMillis() {
    return nanos.get(nanos.size() / 2) / 1e6;
  }

  public double p99Millis() {
    return nanos.get(nanos.size() * 99 / 100) / 1e6;
  }
}
