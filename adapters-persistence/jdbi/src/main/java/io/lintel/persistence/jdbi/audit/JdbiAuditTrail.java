package io.lintel.persistence.jdbi.audit;

import io.lintel.domain.audit.AuditEntry;
import io.lintel.domain.audit.AuditQuery;
import io.lintel.domain.audit.AuditSubject;
import io.lintel.domain.audit.AuditTrail;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.Reach;
import io.lintel.persistence.jdbi.Columns;
import io.lintel.persistence.jdbi.JdbiDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;

/** The audit trail in PostgreSQL or SQLite. May be used by any number of threads and nodes. */
public final class JdbiAuditTrail implements AuditTrail {

  private static final String TOKEN = "token:";

  private final JdbiDatabase database;

  /**
   * @param database migrated
   */
  public JdbiAuditTrail(JdbiDatabase database) {
    this.database = database;
  }

  @Override
  public void append(List<AuditEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    database.write(handle -> {
      var batch =
          handle.prepareBatch(
              """
              insert into audit_entries (
                id, at, actor, actor_name, owner, principal, address, request, action,
                subject_kind, subject, building, before, after)
              values (
                :id, :at, :actor, :actor_name, :owner, :principal, :address, :request, :action,
                :subject_kind, :subject, :building, :before, :after)
              """);
      entries.forEach(entry -> AuditRow.bind(batch, entry).add());
      return batch.execute();
    });
  }

  @Override
  public Page<AuditEntry> list(AuditQuery query) {
    var sql =
        "select %s from audit_entries where %s order by at desc, id desc limit :limit"
            .formatted(AuditRow.COLUMNS, conditions(query));
    var found =
        database.read(handle -> bind(handle.createQuery(sql), query).map(AuditRow.MAPPER).list());
    return Page.of(found, query.page().limit(), AuditEntry::cursor);
  }

  private String conditions(AuditQuery query) {
    var conditions = new ArrayList<String>();
    conditions.add("1 = 1");
    query
        .actor()
        .ifPresent(key ->
            conditions.add(
                key.startsWith(TOKEN)
                    ? "actor = :actor and owner is not null"
                    : "principal = :actor"));
    query
        .subject()
        .ifPresent(_ -> conditions.add("subject_kind = :subject_kind and subject = :subject"));
    if (query.kinds().size() < AuditSubject.Kind.values().length) {
      conditions.add("subject_kind in (%s)".formatted(database.dialect().elements("kinds")));
    }
    if (query.buildings() instanceof Reach.Within) {
      conditions.add("building in (%s)".formatted(database.dialect().ids("seen")));
    }
    if (query.actionStart().isPresent()) {
      conditions.add("action >= :action and action < :action_end");
    } else if (query.action().isPresent()) {
      conditions.add("action = :action");
    }
    query.since().ifPresent(_ -> conditions.add("at >= :since"));
    query.until().ifPresent(_ -> conditions.add("at < :until"));
    query.page().after().ifPresent(_ -> conditions.add("(at, id) < (:after_at, :after_id)"));
    return String.join(" and ", conditions);
  }

  private Query bind(Query sql, AuditQuery query) {
    sql.bind("limit", query.page().limit() + 1);
    query.actor().ifPresent(key -> sql.bind("actor", key));
    query
        .subject()
        .ifPresent(subject ->
            sql.bind("subject_kind", subject.kind().name()).bind("subject", subject.id()));
    if (query.kinds().size() < AuditSubject.Kind.values().length) {
      database.dialect().bindTexts(sql, "kinds", query.kinds().stream().map(Enum::name).toList());
    }
    if (query.buildings() instanceof Reach.Within(var seen)) {
      database.dialect().bindTexts(sql, "seen", seen.stream().map(UUID::toString).toList());
    }
    query
        .actionStart()
        .ifPresentOrElse(
            start -> sql.bind("action", start).bind("action_end", start + Character.MAX_VALUE),
            () -> query.action().ifPresent(action -> sql.bind("action", action)));
    query.since().ifPresent(time -> sql.bind("since", Columns.micros(time)));
    query.until().ifPresent(time -> sql.bind("until", Columns.micros(time)));
    query
        .page()
        .after()
        .ifPresent(cursor ->
            sql.bind("after_at", Columns.micros(AuditEntry.at(cursor)))
                .bind("after_id", cursor.id()));
    return sql;
  }

  @Override
  public int purge(Instant before, int limit) {
    return database.write(handle ->
        handle
            .createUpdate(
                """
                delete from audit_entries where id in (
                  select id from audit_entries where at < :before order by at, id limit :limit)
                """)
            .bind("before", Columns.micros(before))
            .bind("limit", limit)
            .execute());
  }
}
