package io.lintel.bootstrap.wiring;

import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.config.DatabaseUrl;
import io.lintel.bootstrap.config.StatusUrl;
import io.lintel.persistence.jdbi.JdbiDatabase;
import java.util.ArrayList;
import java.util.List;

/**
 * What bringing the tables of one database to this program's version took.
 *
 * @param store its name, without secrets
 * @param steps how many migrations ran; none when it was up to date
 */
public record SchemaUpdate(String store, int steps) {

  /** Updates every database of an installation that has tables; MongoDB has none. */
  public static List<SchemaUpdate> run(Configuration configuration) {
    var patience = new Patience(configuration.startupWait());
    var updates = new ArrayList<SchemaUpdate>();
    updates.addAll(run(configuration.database(), patience));
    if (configuration.status() instanceof StatusUrl.OtherDatabase(var url)) {
      updates.addAll(run(url, patience));
    }
    return updates;
  }

  private static List<SchemaUpdate> run(DatabaseUrl url, Patience patience) {
    return switch (url) {
      case DatabaseUrl.Memory _ -> List.of();
      case DatabaseUrl.Sqlite sqlite ->
          List.of(run(sqlite.toString(), sqlite.toString(), patience));
      case DatabaseUrl.Postgresql postgresql ->
          List.of(run(postgresql.toString(), postgresql.url(), patience));
    };
  }

  private static SchemaUpdate run(String name, String url, Patience patience) {
    try (var database = JdbiDatabase.open(url)) {
      int[] steps = {0};
      patience.until(() -> steps[0] = database.migrate());
      return new SchemaUpdate(name, steps[0]);
    }
  }
}
