package io.lintel.domain.status;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a device reported at one time. Times have microseconds.
 *
 * @param at when it was so, by whose clock ever; decides which value of a field is the newest
 * @param receivedAt when this service received it
 * @param fields at most {@value #MOST_FIELDS}; may be none, which only says that the device lives
 * @param deadlines when silence after this report means something
 * @param source what it came through, if that can be down by itself
 */
public record StatusReport(
    Eui eui,
    Instant at,
    Instant receivedAt,
    NavigableMap<FieldName, FieldValue> fields,
    Optional<Deadlines> deadlines,
    Optional<Source> source) {

  public static final int MOST_FIELDS = 256;

  public StatusReport {
    checkCount(fields);
    at = at.truncatedTo(ChronoUnit.MICROS);
    receivedAt = receivedAt.truncatedTo(ChronoUnit.MICROS);
    fields = Collections.unmodifiableNavigableMap(new TreeMap<>(fields));
  }

  /**
   * @throws Invalid when there are too many fields for one report
   */
  public static void checkCount(Map<FieldName, FieldValue> fields) {
    if (fields.size() > MOST_FIELDS) {
      throw new Invalid(
          "fields", "must be at most %d, not %d".formatted(MOST_FIELDS, fields.size()));
    }
  }
}
