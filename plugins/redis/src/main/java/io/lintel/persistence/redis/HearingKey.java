package io.lintel.persistence.redis;

import io.lintel.domain.status.Hearing;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What all nodes have heard so far, in one key: time and microseconds missed. */
final class HearingKey {

  private static final Script HEAR = Script.of("hear");

  private final RedisDatabase redis;

  HearingKey(RedisDatabase redis) {
    this.redis = redis;
  }

  Optional<Hearing> read() {
    return text().map(HearingKey::parse);
  }

  private Optional<String> text() {
    return Optional.ofNullable(redis.answer(client -> client.get(redis.key("hearing"))));
  }

  /** Tries again when another node noted something meanwhile. */
  Hearing hear(Instant now, Duration tolerance) {
    while (true) {
      var before = text();
      var after =
          before.map(text -> parse(text).at(now, tolerance)).orElseGet(() -> Hearing.since(now));
      var arguments = List.of(before.orElse(""), written(after));
      if (redis.run(HEAR, arguments).equals(1L)) {
        return after;
      }
    }
  }

  private static Hearing parse(String text) {
    return new Hearing(
        Sortable.time(text.substring(0, Sortable.DIGITS)),
        Duration.of(Long.parseLong(text.substring(Sortable.DIGITS)), ChronoUnit.MICROS));
  }

  private static String written(Hearing hearing) {
    long missed = hearing.missed().dividedBy(ChronoUnit.MICROS.getDuration());
    return Sortable.text(hearing.until()) + missed;
  }
}
