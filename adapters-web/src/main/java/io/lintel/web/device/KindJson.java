package io.lintel.web.device;

import io.lintel.domain.device.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A kind as it is answered. */
record KindJson(
    String key,
    String name,
    String manufacturer,
    @Nullable String reportsEvery,
    @Nullable String lateAfter,
    @Nullable String offlineAfter,
    List<KindFieldJson> fields,
    @Nullable MappingJson mapping,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  static KindJson of(Kind kind) {
    return new KindJson(
        kind.key().toString(),
        kind.name(),
        kind.manufacturer(),
        kind.reportsEvery().map(Duration::toString).orElse(null),
        kind.lateAfter().map(Duration::toString).orElse(null),
        kind.offlineAfter().map(Duration::toString).orElse(null),
        kind.fields().stream().map(KindFieldJson::of).toList(),
        kind.mapping().map(MappingJson::of).orElse(null),
        kind.version().number(),
        kind.createdAt(),
        kind.updatedAt());
  }
}
