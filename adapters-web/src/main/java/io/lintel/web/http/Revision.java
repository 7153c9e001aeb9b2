package io.lintel.web.http;

import io.lintel.domain.shared.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Which state of a thing a representation shows. The time of its creation is part of it because a
 * key or an EUI may come to name another thing, whose versions start again.
 */
public record Revision(Version version, Instant createdAt) {

  public EntityTag tag() {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, createdAt);
    return new EntityTag(version.number() + "-" + Long.toString(micros, Character.MAX_RADIX));
  }
}
