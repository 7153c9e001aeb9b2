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
 * @param source which system passes on what it says; absent when it speaks for itself
 * @param name what it is called there
 * @param model what it is there
 * @param kind which kind it may be of
 * @param fields of its last report, by name
 */
public record InboxEntryJson(
    String eui,
    Instant firstSeenAt,
    Instant lastSeenAt,
    long count,
    @Nullable String topic,
    @Nullable String source,
    @Nullable String name,
    @Nullable String model,
    @Nullable String kind,
    Instant at,
    Map<String, Value> fields,
    int omittedFields) {

  /**
   * @param kind the key of the kind that is suggested, if one is
   */
  public static InboxEntryJson of(InboxEntry entry, @Nullable Object kind) {
    var introduction = entry.last().introduction();
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
        introduction.source().orElse(null),
        introduction.name().orElse(null),
        introduction.model().orElse(null),
        kind == null ? null : kind.toString(),
        entry.last().at(),
        fields,
        entry.last().omitted());
  }
}
