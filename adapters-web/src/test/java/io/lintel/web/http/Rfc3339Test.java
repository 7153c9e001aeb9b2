package io.lintel.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-01T00:00:00Z", "1969-12-31T23:59:59.999999Z", "2026-11-26T21:05:09.000001Z",
        "2024-02-29T12:00:00.100Z", "0000-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z",
        "-0001-12-31T23:59:59Z", "+10000-01-01T00:00:00Z", "-1000000000-01-01T00:00:00Z"
      })
  void writesTimesAsThePlatformDoes(String time) {
    assertThat(Rfc3339.text(Instant.parse(time))).isEqualTo(time);
  }

  @Test
  void writesAnyTimeAsThePlatformDoes() {
    var random = new Random(7);
    int[] units = {1, 1_000, 1_000_000, 1_000_000_000};
    for (int i = 0; i < 10_000; i++) {
      int unit = units[i % units.length];
      long nano = random.nextInt(1_000_000_000) / unit * (long) unit;
      var time = Instant.ofEpochSecond(random.nextLong(-99_999_999_999L, 299_999_999_999L), nano);
      assertThat(Rfc3339.text(time)).isEqualTo(time.toString());
    }
  }
}
