package io.lintel.web.bridge.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lintel.application.bridge.transfer.FieldDiff;
import io.lintel.application.bridge.transfer.RowError;
import io.lintel.application.bridge.transfer.RowResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a row, as it is answered. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ImportRowJson(
    long line,
    @Nullable String eui,
    String action,
    List<Change> changes,
    List<String> newPlaces,
    List<RowErrorJson> errors) {

  record Change(String field, @Nullable String before, @Nullable String after) {

    static Change of(FieldDiff diff) {
      return new Change(diff.field(), diff.before().orElse(null), diff.after().orElse(null));
    }
  }

  /** What is wrong with a row; without a column it is the row as a whole. */
  record RowErrorJson(@Nullable String column, @Nullable String value, String reason) {

    static RowErrorJson of(RowError error) {
      var whole = error.column().isEmpty();
      return new RowErrorJson(
          whole ? null : error.column(), whole ? null : error.value(), error.reason());
    }
  }

  static ImportRowJson of(RowResult row) {
    return new ImportRowJson(
        row.line(),
        row.eui().map(Object::toString).orElse(null),
        row.action().name(),
        row.diff().stream().map(Change::of).toList(),
        row.newPlaces(),
        row.errors().stream().map(RowErrorJson::of).toList());
  }
}
