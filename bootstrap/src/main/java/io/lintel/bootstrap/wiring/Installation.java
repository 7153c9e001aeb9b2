package io.lintel.bootstrap.wiring;

import io.lintel.application.transfer.Contents;
import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.config.ConfigurationException;
import io.lintel.bootstrap.config.DatabaseUrl;
import io.lintel.bootstrap.config.StatusUrl;
import io.lintel.domain.shared.Snapshot;
import io.lintel.persistence.jdbi.JdbiDatabase;
import io.lintel.persistence.jdbi.snapshot.JdbiSnapshot;
import io.lintel.persistence.mongodb.MongoConnection;
import io.lintel.persistence.mongodb.MongoSnapshot;
import java.util.List;

/** The stores of an installation as a whole, for copies and backups. */
public final class Installation implements AutoCloseable {

  private final Lifecycle lifecycle;
  private final JdbiDatabase registry;
  private final Contents contents;

  private Installation(Lifecycle lifecycle, JdbiDatabase registry, Contents contents) {
    this.lifecycle = lifecycle;
    this.registry = registry;
    this.contents = contents;
  }

  /**
   * Opens the stores that a configuration names, and brings their tables up to date.
   *
   * @throws ConfigurationException when one of them cannot be copied
   */
  public static Installation open(Configuration configuration) {
    var lifecycle = new Lifecycle();
    try {
      var patience = new Patience(configuration.startupWait());
      var registry = database("LINTEL_DATABASE", configuration.database(), patience, lifecycle);
      var stores = stores(configuration, registry, patience, lifecycle);
      return new Installation(lifecycle, registry, new Contents(stores));
    } catch (RuntimeException e) {
      lifecycle.close();
      throw e;
    }
  }

  private static List<Snapshot> stores(
      Configuration configuration, JdbiDatabase registry, Patience patience, Lifecycle lifecycle) {
    return switch (configuration.status()) {
      case StatusUrl.SameDatabase _ -> List.of(JdbiSnapshot.ofAll(registry));
      case StatusUrl.OtherDatabase(var url) ->
          List.of(
              JdbiSnapshot.ofRegistry(registry),
              JdbiSnapshot.ofStatus(database("LINTEL_STATUS", url, patience, lifecycle)));
      case StatusUrl.Mongodb mongodb -> {
        var connection = lifecycle.add("MongoDB", new MongoConnection(mongodb.url()));
        yield List.of(JdbiSnapshot.ofRegistry(registry), new MongoSnapshot(connection.database()));
      }
      case StatusUrl.Brought(var backend, _) ->
          throw new ConfigurationException(
              "LINTEL_STATUS is of '%s', whose content this program can neither read nor write as a whole"
                  .formatted(backend.scheme()));
    };
  }

  private static JdbiDatabase database(
      String variable, DatabaseUrl url, Patience patience, Lifecycle lifecycle) {
    var text =
        switch (url) {
          case DatabaseUrl.Memory _ ->
              throw new ConfigurationException(
                  variable + " is 'memory:', whose content no other process sees");
          case DatabaseUrl.Sqlite sqlite -> sqlite.toString();
          case DatabaseUrl.Postgresql postgresql -> postgresql.url();
        };
    var database = lifecycle.add("database", JdbiDatabase.open(text));
    patience.until(database::migrate);
    return database;
  }

  /** Of which version the tables are: that of this program. */
  public int schema() {
    return registry.version();
  }

  /** To be filled, perhaps. */
  public Contents contents() {
    return contents;
  }

  /**
   * To be read.
   *
   * @throws ConfigurationException when what filled it did not come to its end
   */
  public Contents wholeContents() {
    HalfFilled.refuse("what is to be read", contents.isBeingFilled());
    return contents;
  }

  @Override
  public void close() {
    lifecycle.close();
  }
}
