package io.lintel.persistence.jdbi.status;

import io.lintel.domain.status.Hearing;
import io.lintel.persistence.jdbi.Columns;
import io.lintel.persistence.jdbi.Dialect;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The one row of {@code status_hearing}. */
final class HearingRow {

  private HearingRow() {}

  static Optional<Hearing> read(Handle handle) {
    return read(handle, "");
  }

  private static Optional<Hearing> read(Handle handle, String locking) {
    return handle
        .createQuery("select until, missed from status_hearing where id = 1 " + locking)
        .map((row, _) ->
            new Hearing(Columns.instant(row, 1), Duration.of(row.getLong(2), ChronoUnit.MICROS)))
        .findOne();
  }

  static Hearing note(Handle handle, Dialect dialect, Instant now, Duration tolerance) {
    handle
        .createUpdate(
            """
            insert into status_hearing (id, until, missed) values (1, :until, 0)
            on conflict (id) do nothing
            """)
        .bind("until", Columns.micros(now))
        .execute();
    var before = read(handle, dialect.lockingRows()).orElseThrow();
    var after = before.at(now, tolerance);
    if (!after.equals(before)) {
      handle
          .createUpdate("update status_hearing set until = :until, missed = :missed where id = 1")
          .bind("until", Columns.micros(after.until()))
          .bind("missed", after.missed().dividedBy(ChronoUnit.MICROS.getDuration()))
          .execute();
    }
    return after;
  }
}
