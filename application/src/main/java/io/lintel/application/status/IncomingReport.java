package io.lintel.application.status;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.FieldValue;
import io.lintel.domain.status.Introduction;
import io.lintel.domain.status.Source;
import io.lintel.domain.status.StatusReport;
import java.time.Instant;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A report as it comes in. What no store could take is refused here, so that it is refused alone
 * and not with its whole batch.
 *
 * @param at when it was so, if the sender said; not before 1970
 * @param fields at most {@value StatusReport#MOST_FIELDS}
 * @param topic where it was heard; remembered of devices that nobody registered
 * @param receivedAt when it was received, if that was not just now
 * @param source what it came through, if that can be down by itself
 * @param introduction what else is known of the device; remembered when nobody registered it
 */
public record IncomingReport(
    Eui eui,
    Optional<Instant> at,
    NavigableMap<FieldName, FieldValue> fields,
    Optional<String> topic,
    Optional<Instant> receivedAt,
    Optional<Source> source,
    Introduction introduction) {

  public IncomingReport {
    if (at.isPresent() && at.get().isBefore(Instant.EPOCH)) {
      throw new Invalid("ts", "must not be before 1970, not " + at.get());
    }
    StatusReport.checkCount(fields);
    fields = Collections.unmodifiableNavigableMap(new TreeMap<>(fields));
  }

  /** That is received now. */
  public IncomingReport(Eui eui, Optional<Instant> at, NavigableMap<FieldName, FieldValue> fields) {
    this(eui, at, fields, Optional.empty(), Optional.empty(), Optional.empty(), Introduction.NONE);
  }

  public IncomingReport through(Source from) {
    return new IncomingReport(eui, at, fields, topic, receivedAt, Optional.of(from), introduction);
  }

  public IncomingReport heardOn(String where) {
    return new IncomingReport(
        eui, at, fields, Optional.of(where), receivedAt, source, introduction);
  }

  public IncomingReport receivedAt(Instant time) {
    return new IncomingReport(eui, at, fields, topic, Optional.of(time), source, introduction);
  }

  public IncomingReport introducing(Introduction known) {
    return new IncomingReport(eui, at, fields, topic, receivedAt, source, known);
  }
}
