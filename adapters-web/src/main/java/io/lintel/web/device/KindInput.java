package io.lintel.web.device;

import io.lintel.application.device.KindDraft;
import io.lintel.domain.shared.Invalid;
import io.lintel.web.http.Rules;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What callers say about a kind. Durations are texts of ISO 8601, such as {@code PT15M}. */
record KindInput(
    @Nullable String name,
    @Nullable String manufacturer,
    @Nullable String reportsEvery,
    @Nullable String lateAfter,
    @Nullable String offlineAfter,
    @Nullable List<KindFieldJson> fields,
    @Nullable MappingJson mapping) {

  KindDraft toDraft() {
    return new KindDraft(
        Rules.required("name", name),
        manufacturer == null ? "" : manufacturer,
        duration("reportsEvery", reportsEvery),
        duration("lateAfter", lateAfter),
        duration("offlineAfter", offlineAfter),
        fieldsOf(fields == null ? List.of() : fields),
        Optional.ofNullable(mapping).map(MappingJson::toMapping));
  }

  private static List<io.lintel.domain.device.KindField> fieldsOf(List<KindFieldJson> inputs) {
    var fields = new ArrayList<io.lintel.domain.device.KindField>();
    for (int i = 0; i < inputs.size(); i++) {
      fields.add(inputs.get(i).toField("fields/" + i));
    }
    return fields;
  }

  private static Optional<Duration> duration(String field, @Nullable String text) {
    try {
      return Optional.ofNullable(text).map(Duration::parse);
    } catch (DateTimeParseException e) {
      throw new Invalid(field, "must be a duration of ISO 8601 such as PT15M");
    }
  }
}
