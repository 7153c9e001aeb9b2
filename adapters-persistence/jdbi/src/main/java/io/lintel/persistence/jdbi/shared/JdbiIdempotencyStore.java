package io.lintel.persistence.jdbi.shared;

import io.lintel.domain.shared.Attempt;
import io.lintel.domain.shared.IdempotencyStore;
import io.lintel.domain.shared.RequestKey;
import io.lintel.persistence.jdbi.Columns;
import io.lintel.persistence.jdbi.JdbiDatabase;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Requests and their answers in PostgreSQL or SQLite. May be used by any number of threads. */
public final class JdbiIdempotencyStore implements IdempotencyStore {

  private final JdbiDatabase database;

  /**
   * @param database migrated
   */
  public JdbiIdempotencyStore(JdbiDatabase database) {
    this.database = database;
  }

  @Override
  public Attempt begin(RequestKey key, String fingerprint, Instant now) {
    return database.write(handle -> {
      if (begins(handle, key, fingerprint, now)) {
        return new Attempt.Begun(now);
      }
      // What is abandoned in between was running a moment ago.
      return find(handle, key, fingerprint).orElseGet(Attempt.Running::new);
    });
  }

  private static boolean begins(Handle handle, RequestKey key, String fingerprint, Instant now) {
    return handle
            .createUpdate(
                """
                insert into shared_requests (caller, name, fingerprint, begun_at)
                values (:caller, :name, :fingerprint, :now)
                on conflict (caller, name) do update
                set fingerprint = excluded.fingerprint, begun_at = excluded.begun_at, answer = null
                where shared_requests.begun_at <= :expired
                  or shared_requests.answer is null and shared_requests.begun_at <= :lost
                """)
            .bind("caller", key.caller())
            .bind("name", key.key())
            .bind("fingerprint", fingerprint)
            .bind("now", Columns.micros(now))
            .bind("expired", Columns.micros(now.minus(KEPT_FOR)))
            .bind("lost", Columns.micros(now.minus(LOST_AFTER)))
            .execute()
        == 1;
  }

  private static Optional<Attempt> find(Handle handle, RequestKey key, String fingerprint) {
    return handle
        .createQuery(
            """
            select fingerprint, answer from shared_requests
            where caller = :caller and name = :name
            """)
        .bind("caller", key.caller())
        .bind("name", key.key())
        .map((row, _) -> {
          if (!row.getString(1).equals(fingerprint)) {
            return (Attempt) new Attempt.OtherRequest();
          }
          var answer = row.getString(2);
          return answer == null ? new Attempt.Running() : new Attempt.Finished(answer);
        })
        .findOne();
  }

  @Override
  public void finish(RequestKey key, Instant begunAt, String answer) {
    database.write(handle ->
        handle
            .createUpdate(
                """
                update shared_requests set answer = :answer
                where caller = :caller and name = :name and begun_at = :begun_at
                  and answer is null
                """)
            .bind("answer", answer)
            .bind("caller", key.caller())
            .bind("name", key.key())
            .bind("begun_at", Columns.micros(begunAt))
            .execute());
  }

  @Override
  public void abandon(RequestKey key, Instant begunAt) {
    database.write(handle ->
        handle
            .createUpdate(
                """
                delete from shared_requests
                where caller = :caller and name = :name and begun_at = :begun_at
                  and answer is null
                """)
            .bind("caller", key.caller())
            .bind("name", key.key())
            .bind("begun_at", Columns.micros(begunAt))
            .execute());
  }

  @Override
  public int purge(Instant now, int limit) {
    return database.write(handle ->
        handle
            .createUpdate(
                """
                delete from shared_requests where (caller, name) in (
                  select caller, name from shared_requests where begun_at <= :expired
                  order by begun_at limit :limit)
                """)
            .bind("expired", Columns.micros(now.minus(KEPT_FOR)))
            .bind("limit", limit)
            .execute());
  }
}
