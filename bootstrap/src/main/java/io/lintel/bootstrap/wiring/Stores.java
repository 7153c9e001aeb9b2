package io.lintel.bootstrap.wiring;

import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.config.StatusUrl;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.StatusQuery;
import io.lintel.persistence.mongodb.MongoConnection;
import io.lintel.persistence.mongodb.MongoStatusHistory;
import io.lintel.persistence.mongodb.MongoStatusStore;
import io.lintel.web.health.HealthPart;
import java.util.List;

/** The stores that the configuration names, open. */
record Stores(Registry registry, StatusPorts status, List<HealthPart> health) {

  static Stores open(Configuration configuration, Lifecycle lifecycle) {
    var patience = new Patience(configuration.startupWait());
    var database = Database.open(configuration.database(), patience, lifecycle);
    var health = new Part("database", database.ping());
    return switch (configuration.status()) {
      case StatusUrl.SameDatabase _ ->
          new Stores(database.registry(), database.status(), List.of(health));
      case StatusUrl.OtherDatabase(var url) -> {
        var other = Database.open(url, patience, lifecycle);
        yield new Stores(
            database.registry(), other.status(), List.of(health, new Part("status", other.ping())));
      }
      case StatusUrl.Mongodb mongodb -> {
        var connection = lifecycle.add("MongoDB", new MongoConnection(mongodb.url()));
        var store = new MongoStatusStore(connection.database());
        Runnable ping = () -> store.find(List.of(new Eui(0)), StatusQuery.EVERYTHING);
        patience.until(ping);
        var status = new StatusPorts(store, new MongoStatusHistory(connection.database()));
        yield new Stores(database.registry(), status, List.of(health, new Part("status", ping)));
      }
    };
  }
}
