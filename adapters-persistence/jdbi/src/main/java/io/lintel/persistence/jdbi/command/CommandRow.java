package io.lintel.persistence.jdbi.command;

import io.lintel.domain.command.Command;
import io.lintel.domain.command.CommandId;
import io.lintel.domain.command.CommandResult;
import io.lintel.domain.command.CommandState;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import io.lintel.domain.shared.Version;
import io.lintel.persistence.jdbi.Columns;
import io.lintel.persistence.jdbi.ValueText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** A row of {@code command_commands}. */
final class CommandRow {

  static final String COLUMNS =
      """
      id, device, eui, name, payload, requested_by, requested_at, expires_at, state, sent_at,
      finished_at, result_ok, result_at, result, reason, version\
      """;

  static final RowMapper<Command> MAPPER = (row, _) -> command(row);

  private CommandRow() {}

  static <S extends SqlStatement<S>> S bind(S statement, Command command) {
    return statement
        .bind("id", command.id().toString())
        .bind("device", command.device().toString())
        .bind("eui", command.eui().toString())
        .bind("name", command.name())
        .bind("payload", command.payload().canonical())
        .bind("requested_by", command.requestedBy())
        .bind("requested_at", Columns.micros(command.requestedAt()))
        .bind("expires_at", Columns.micros(command.expiresAt()))
        .bind("state", command.state().name())
        .bind("sent_at", Columns.micros(command.sentAt()))
        .bind("finished_at", Columns.micros(command.finishedAt()))
        .bind("result_ok", command.result().map(CommandResult::ok).orElse(null))
        .bind("result_at", Columns.micros(command.result().map(CommandResult::at)))
        .bind("result", text(command.result()))
        .bind("reason", command.reason())
        .bind("version", command.version().number());
  }

  private static @Nullable String text(Optional<CommandResult> result) {
    return result.map(it -> it.details().canonical()).orElse(null);
  }

  private static Command command(ResultSet row) throws SQLException {
    return new Command(
        new CommandId(Columns.uuid(row, 1)),
        Columns.uuid(row, 2),
        Eui.parse(row.getString(3)),
        row.getString(4),
        ValueText.parse(row.getString(5)),
        row.getString(6),
        Columns.instant(row, 7),
        Columns.instant(row, 8),
        CommandState.valueOf(row.getString(9)),
        Columns.optionalInstant(row, 10),
        Columns.optionalInstant(row, 11),
        result(row),
        row.getString(15),
        new Version(row.getLong(16)));
  }

  private static Optional<CommandResult> result(ResultSet row) throws SQLException {
    var text = row.getString(14);
    if (text == null) {
      return Optional.empty();
    }
    if (!(ValueText.parse(text) instanceof Value.Members details)) {
      throw new IllegalStateException("not a result: " + text);
    }
    return Optional.of(new CommandResult(row.getBoolean(12), Columns.instant(row, 13), details));
  }
}
