package io.lintel.web.status;

import io.lintel.domain.shared.Value;
import io.lintel.domain.status.InboxEntry;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A device that was heard and is not registered, as it is answered.
 *
 * @param fields of its last report, by name
 */
public record InboxEntryJson(
    String eui,
    Instant firstSeenAt,
    Instant lastSeenAt,
    long count,
    @Nullable String topic,
    Instant at,
    Map<String, Value> fields,
    int omittedFields) {

  public static InboxEntryJson of(InboxEntry entry) {
    var fields = new TreeMap<String, Value>();
    entry
        .last()
        .fields()
        .forEach((name, value) -> {
          if (!value.isTombstone()) {
            fields.put(name.value(), value.value());
          }
        });
    return new InboxEntryJson(
        entry.eui().toString(),
        entry.firstSeenAt(),
        entry.lastSeenAt(),
        entry.count(),
        entry.last().topic().orElse(null),
        entry.last().at(),
        fields,
        entry.last().omitted());
  }
}
