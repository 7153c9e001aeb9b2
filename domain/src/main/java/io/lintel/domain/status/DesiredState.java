package io.lintel.domain.status;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Value;
import io.lintel.domain.shared.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a device is to be like. It belongs to the device, whatever hardware that has. Times have
 * microseconds.
 *
 * @param fields with since when each is wanted; at most {@value StatusReport#MOST_FIELDS}, together
 *     at most {@value #MOST_BYTES} bytes as one canonical text
 * @param version how many times it was written
 */
public record DesiredState(
    UUID device, NavigableMap<FieldName, Reading> fields, Version version, Instant updatedAt) {

  public static final int MOST_BYTES = 64 * 1024;

  public DesiredState {
    if (fields.size() > StatusReport.MOST_FIELDS) {
      throw new Invalid(
          "",
          "must be at most %d fields, not %d".formatted(StatusReport.MOST_FIELDS, fields.size()));
    }
    fields = Collections.unmodifiableNavigableMap(new TreeMap<>(fields));
    updatedAt = updatedAt.truncatedTo(ChronoUnit.MICROS);
    int bytes = valuesOf(fields).canonical().getBytes(UTF_8).length;
    if (bytes > MOST_BYTES) {
      throw new Invalid("", "must have at most %d bytes, not %d".formatted(MOST_BYTES, bytes));
    }
  }

  /** The first state of a device, made by a change to nothing. */
  public static DesiredState first(UUID device, Map<FieldName, FieldValue> changes, Instant now) {
    return new DesiredState(
        device, merged(Collections.emptyNavigableMap(), changes, now), Version.FIRST, now);
  }

  /**
   * This state with some fields changed; a tombstone removes its field. A field that had the value
   * already is wanted since when it was; when that is so of all, nothing is changed.
   */
  public DesiredState changed(Map<FieldName, FieldValue> changes, Instant now) {
    var merged = merged(fields, changes, now);
    return merged.equals(fields) ? this : new DesiredState(device, merged, version.next(), now);
  }

  private static NavigableMap<FieldName, Reading> merged(
      NavigableMap<FieldName, Reading> before, Map<FieldName, FieldValue> changes, Instant now) {
    var after = new TreeMap<>(before);
    changes.forEach((name, change) -> {
      var known = after.get(name);
      if (change.isTombstone()) {
        after.remove(name);
      } else if (known == null || !known.value().equals(change.value())) {
        after.put(name, new Reading(now.truncatedTo(ChronoUnit.MICROS), change.value()));
      }
    });
    return after;
  }

  /** What is wanted, without times. */
  public Value.Members values() {
    return valuesOf(fields);
  }

  private static Value.Members valuesOf(Map<FieldName, Reading> fields) {
    var values = new TreeMap<String, Value>();
    fields.forEach((name, wanted) -> values.put(name.value(), wanted.value()));
    return new Value.Members(values);
  }

  /** The wanted values of the fields that are reported otherwise, or not at all. */
  public NavigableMap<FieldName, Value> delta(Map<FieldName, Reading> reported) {
    var delta = new TreeMap<FieldName, Value>();
    fields.forEach((name, wanted) -> {
      var reading = reported.get(name);
      if (reading == null || !reading.value().equals(wanted.value())) {
        delta.put(name, wanted.value());
      }
    });
    return delta;
  }
}
