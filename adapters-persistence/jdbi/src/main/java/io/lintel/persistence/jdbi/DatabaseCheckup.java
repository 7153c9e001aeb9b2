package io.lintel.persistence.jdbi;

import java.time.Duration;
import java.time.Instant;

/**
 * What there is to know of a database before Lintel works on it.
 *
 * @param version as the database says it
 * @param pending how many migrations are still to be made
 * @param mayMigrate whether this login may make them
 * @param mayIndexTexts whether what searches are quick by is there, or this login may bring it in:
 *     the extension {@code pg_trgm} of PostgreSQL
 * @param readOnly whether nothing can be written, as on a standby
 * @param clock what time the database thinks it is
 */
public record DatabaseCheckup(
    String version,
    int pending,
    boolean mayMigrate,
    boolean mayIndexTexts,
    boolean readOnly,
    Instant clock) {

  static DatabaseCheckup of(JdbiDatabase database, int pending) {
    var sql =
        switch (database.dialect()) {
          case POSTGRESQL ->
              """
              select version(), has_schema_privilege(current_schema(), 'CREATE'),
                exists (select 1 from pg_extension where extname = 'pg_trgm')
                  or has_database_privilege(current_database(), 'CREATE'),
                pg_is_in_recovery(), %s
              """;
          case SQLITE ->
              """
              select 'SQLite ' || sqlite_version(), true, true, false, %s
              """;
        };
    return database.read(handle ->
        handle
            .createQuery(sql.formatted(database.dialect().now()))
            .map((row, _) ->
                new DatabaseCheckup(
                    row.getString(1),
                    pending,
                    row.getBoolean(2),
                    row.getBoolean(3),
                    row.getBoolean(4),
                    Columns.instant(row, 5)))
            .one());
  }

  /** How far its clock is from another, whichever is ahead. */
  public Duration clockDifference(Instant other) {
    return Duration.between(clock, other).abs();
  }
}
