package io.lintel.persistence.jdbi.event;

import io.lintel.domain.event.EventMessage;
import io.lintel.domain.shared.TraceContext;
import io.lintel.domain.shared.Value;
import io.lintel.persistence.jdbi.Columns;
import io.lintel.persistence.jdbi.ValueText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** How an event is kept in the columns id, happened_at, type, subject, data, trace, trace_state. */
final class EventColumns {

  private EventColumns() {}

  /** Binds all but the id, whose type the tables of events do not share. */
  static <S extends SqlStatement<S>> S bind(S statement, EventMessage event) {
    return statement
        .bind("happened_at", Columns.micros(event.time()))
        .bind("type", event.type())
        .bind("subject", event.subject())
        .bind("data", event.data().canonical())
        .bind("trace", event.trace().map(TraceContext::parent).orElse(null))
        .bind(
            "trace_state",
            event.trace().map(TraceContext::state).filter(state -> !state.isEmpty()).orElse(null));
  }

  /**
   * @param id the column of the id, which the others follow
   */
  static EventMessage read(ResultSet row, int id) throws SQLException {
    if (!(ValueText.parse(row.getString(id + 4)) instanceof Value.Members data)) {
      throw new IllegalStateException("not an event: " + row.getString(id + 4));
    }
    return new EventMessage(
        Columns.uuid(row, id),
        Columns.instant(row, id + 1),
        row.getString(id + 2),
        row.getString(id + 3),
        data,
        trace(row.getString(id + 5), row.getString(id + 6)));
  }

  private static Optional<TraceContext> trace(@Nullable String parent, @Nullable String state) {
    return Optional.ofNullable(parent)
        .map(text -> new TraceContext(text, Optional.ofNullable(state).orElse("")));
  }
}
