package io.lintel.persistence.redis;

import io.lintel.domain.status.Hearing;
import io.lintel.domain.status.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What all nodes have heard so far, in one key: time and microseconds missed; and when each source
 * was heard last, in another.
 */
final class HearingKey {

  private static final Script HEAR = Script.of("hear");
  private static final Script HEAR_SOURCE = Script.of("hear_source");

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

  void heard(Source source, Instant shown) {
    redis.run(HEAR_SOURCE, List.of(source.name(), Sortable.text(shown)));
  }

  Optional<Instant> lastHeard(Source source) {
    var shown = redis.answer(client -> client.hget(redis.key("sources"), source.name()));
    return Optional.ofNullable(shown).map(Sortable::time);
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
