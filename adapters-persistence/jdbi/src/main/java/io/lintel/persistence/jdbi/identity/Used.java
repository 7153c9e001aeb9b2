package io.lintel.persistence.jdbi.identity;

import io.lintel.persistence.jdbi.Columns;
import io.lintel.persistence.jdbi.JdbiDatabase;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Notes when rows of a table were used last. */
final class Used {

  private Used() {}

  /**
   * @param table one that has {@code id} and {@code last_used_at}
   */
  static void note(JdbiDatabase database, String table, Map<UUID, Instant> times) {
    if (times.isEmpty()) {
      return;
    }
    database.write(handle -> {
      var batch =
          handle.prepareBatch(
              """
              update %s set last_used_at = :at
              where id = :id and (last_used_at is null or last_used_at < :at)
              """
                  .formatted(table));
      // In one order, so that nodes that do it at once wait for each other and not in a circle.
      new TreeMap<>(times)
          .forEach((id, at) -> batch.bind("id", id).bind("at", Columns.micros(at)).add());
      return batch.execute();
    });
  }
}
