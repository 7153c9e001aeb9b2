package io.lintel.application.device;

import io.lintel.domain.device.KindField;
import io.lintel.domain.device.Mapping;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What callers say about a kind; the meaning of each part is that of {@link
 * io.lintel.domain.device.Kind}.
 */
public record KindDraft(
    String name,
    String manufacturer,
    Optional<Duration> reportsEvery,
    Optional<Duration> lateAfter,
    Optional<Duration> offlineAfter,
    List<KindField> fields,
    Optional<Mapping> mapping) {

  /** Of a kind whose devices send the fields as they are. */
  public KindDraft(
      String name,
      String manufacturer,
      Optional<Duration> reportsEvery,
      Optional<Duration> lateAfter,
      Optional<Duration> offlineAfter,
      List<KindField> fields) {
    this(name, manufacturer, reportsEvery, lateAfter, offlineAfter, fields, Optional.empty());
  }
}
