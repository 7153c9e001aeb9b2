package io.lintel.persistence.jdbi.status;

import io.lintel.domain.status.Source;
import io.lintel.persistence.jdbi.Columns;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** When sources were heard, a row of {@code status_sources} each, and what their devices are. */
final class SourceRows {

  private SourceRows() {}

  static int note(Handle handle, Source source, Instant shown) {
    return handle
        .createUpdate(
            """
            insert into status_sources as s (source, heard) values (:source, :heard)
            on conflict (source) do update set heard = excluded.heard
            where excluded.heard > s.heard
            """)
        .bind("source", source.name())
        .bind("heard", Columns.micros(shown))
        .execute();
  }

  static Optional<Instant> read(Handle handle, Source source) {
    return handle
        .createQuery("select heard from status_sources where source = :source")
        .bind("source", source.name())
        .map((row, _) -> Columns.instant(row, 1))
        .findOne();
  }

  static int countLate(Handle handle, Source source, int limit) {
    return handle
        .createQuery(
            """
            select count(*) from (
              select 1 from status_devices
              where source = :source and state = 'LATE' limit :limit) as late
            """)
        .bind("source", source.name())
        .bind("limit", limit)
        .mapTo(Integer.class)
        .one();
  }
}
