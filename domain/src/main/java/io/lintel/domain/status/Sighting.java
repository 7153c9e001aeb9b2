package io.lintel.domain.status;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is remembered of a report by a device that nobody registered. Times have microseconds.
 *
 * @param at when it was so
 * @param receivedAt when this service received it
 * @param fields those of the first in their order that fit into {@value #MOST_BYTES} bytes, names
 *     and canonical texts together
 * @param omitted how many fields did not fit
 * @param topic where it was heard, at most {@value #LONGEST_TOPIC} characters
 * @param introduction what else was said of the device
 */
public record Sighting(
    Eui eui,
    Instant at,
    Instant receivedAt,
    NavigableMap<FieldName, FieldValue> fields,
    int omitted,
    Optional<String> topic,
    Introduction introduction) {

  public static final int MOST_BYTES = 8 * 1024;
  public static final int LONGEST_TOPIC = 1_024;

  public Sighting {
    at = at.truncatedTo(ChronoUnit.MICROS);
    receivedAt = receivedAt.truncatedTo(ChronoUnit.MICROS);
    fields = Collections.unmodifiableNavigableMap(new TreeMap<>(fields));
  }

  /** What to remember of a report. */
  public static Sighting of(
      Eui eui,
      Instant at,
      Instant receivedAt,
      Map<FieldName, FieldValue> reported,
      Optional<String> topic) {
    var fields = fitting(new TreeMap<>(reported));
    return new Sighting(
        eui,
        at,
        receivedAt,
        fields,
        reported.size() - fields.size(),
        topic.map(text -> Texts.keepable(text, LONGEST_TOPIC)),
        Introduction.NONE);
  }

  public Sighting introducing(Introduction known) {
    return new Sighting(eui, at, receivedAt, fields, omitted, topic, known);
  }

  private static TreeMap<FieldName, FieldValue> fitting(TreeMap<FieldName, FieldValue> reported) {
    var fields = new TreeMap<FieldName, FieldValue>();
    int room = MOST_BYTES;
    for (var field : reported.entrySet()) {
      int size =
          field.getKey().value().length()
              + field.getValue().text().getBytes(StandardCharsets.UTF_8).length;
      if (size <= room) {
        fields.put(field.getKey(), field.getValue());
        room -= size;
      }
    }
    return fields;
  }
}
