package io.lintel.persistence.jdbi.command;

import io.lintel.domain.command.Command;
import io.lintel.domain.command.CommandId;
import io.lintel.domain.command.CommandRepository;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Conflict.Reason;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Stale;
import io.lintel.persistence.jdbi.Columns;
import io.lintel.persistence.jdbi.JdbiDatabase;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Commands in PostgreSQL or SQLite. May be used by any number of threads and nodes. */
public final class JdbiCommandRepository implements CommandRepository {

  private final JdbiDatabase database;

  /**
   * @param database migrated
   */
  public JdbiCommandRepository(JdbiDatabase database) {
    this.database = database;
  }

  @Override
  public void insert(Command command) {
    database.write(
        handle -> {
          var insert =
              handle.createUpdate(
                  """
                  insert into command_commands (
                    id, device, eui, name, payload, requested_by, requested_at, expires_at, state,
                    sent_at, finished_at, result_ok, result_at, result, reason, version)
                  values (
                    :id, :device, :eui, :name, :payload, :requested_by, :requested_at, :expires_at,
                    :state, :sent_at, :finished_at, :result_ok, :result_at, :result, :reason,
                    :version)
                  """);
          return CommandRow.bind(insert, command).execute();
        },
        _ -> new Conflict(Reason.ID_TAKEN, "There is a command " + command.id() + " already"));
  }

  @Override
  public void update(Command command) {
    database.write(handle -> {
      var update =
          handle.createUpdate(
              """
              update command_commands
              set device = :device, eui = :eui, name = :name, payload = :payload,
                requested_by = :requested_by, requested_at = :requested_at,
                expires_at = :expires_at, state = :state, sent_at = :sent_at,
                finished_at = :finished_at, result_ok = :result_ok, result_at = :result_at,
                result = :result, reason = :reason, version = :version
              where id = :id and version = :previous
              """);
      int updated =
          CommandRow.bind(update, command)
              .bind("previous", command.version().number() - 1)
              .execute();
      if (updated == 0) {
        throw find(handle, command.id()).isPresent()
            ? new Stale("command", command.id(), command.version().previous())
            : new NotFound("command", command.id());
      }
      return updated;
    });
  }

  @Override
  public Optional<Command> find(CommandId id) {
    return database.read(handle -> find(handle, id));
  }

  private static Optional<Command> find(Handle handle, CommandId id) {
    return handle
        .createQuery("select " + CommandRow.COLUMNS + " from command_commands where id = :id")
        .bind("id", id.toString())
        .map(CommandRow.MAPPER)
        .findOne();
  }

  @Override
  public List<Command> findAll(Collection<CommandId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var dialect = database.dialect();
    return database.read(handle -> {
      var query =
          handle.createQuery(
              "select %s from command_commands where id in (%s)"
                  .formatted(CommandRow.COLUMNS, dialect.elements("ids")));
      return dialect
          .bindTexts(query, "ids", ids.stream().map(CommandId::toString).toList())
          .map(CommandRow.MAPPER)
          .list();
    });
  }

  @Override
  public Page<Command> list(UUID device, PageRequest page) {
    var sql =
        """
        select %s from command_commands where device = :device %s order by id desc limit :limit
        """
            .formatted(CommandRow.COLUMNS, page.after().isPresent() ? "and id < :after" : "");
    var found =
        database.read(handle -> {
          var query =
              handle
                  .createQuery(sql)
                  .bind("device", device.toString())
                  .bind("limit", page.limit() + 1);
          page.after().ifPresent(cursor -> query.bind("after", cursor.id().toString()));
          return query.map(CommandRow.MAPPER).list();
        });
    return Page.of(found, page.limit(), Command::cursor);
  }

  @Override
  public List<Command> open(UUID device) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select %s from command_commands
                where device = :device and finished_at is null order by id
                """
                    .formatted(CommandRow.COLUMNS))
            .bind("device", device.toString())
            .map(CommandRow.MAPPER)
            .list());
  }

  @Override
  public List<Command> due(Instant now, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select %s from command_commands
                where finished_at is null and expires_at <= :now
                order by expires_at, id limit :limit
                """
                    .formatted(CommandRow.COLUMNS))
            .bind("now", Columns.micros(now))
            .bind("limit", limit)
            .map(CommandRow.MAPPER)
            .list());
  }

  @Override
  public int forget(UUID device) {
    return database.write(handle ->
        handle
            .createUpdate("delete from command_commands where device = :device")
            .bind("device", device.toString())
            .execute());
  }

  @Override
  public int purge(Instant before, int limit) {
    return database.write(handle ->
        handle
            .createUpdate(
                """
                delete from command_commands where id in (
                  select id from command_commands where finished_at < :before
                  order by finished_at limit :limit)
                """)
            .bind("before", Columns.micros(before))
            .bind("limit", limit)
            .execute());
  }
}
