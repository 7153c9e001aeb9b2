package io.lintel.bootstrap.wiring;

import io.lintel.application.bridge.DevicesThenStatus;
import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.config.StatusUrl;
import io.lintel.domain.bridge.PlacedStatuses;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.StatusQuery;
import io.lintel.persistence.jdbi.PoolUse;
import io.lintel.persistence.mongodb.MongoConnection;
import io.lintel.persistence.mongodb.MongoSnapshot;
import io.lintel.persistence.mongodb.MongoStatusHistory;
import io.lintel.persistence.mongodb.MongoStatusStore;
import io.lintel.web.health.HealthPart;
import java.util.List;
import java.util.function.Supplier;

/** The stores that the configuration names, open. */
record Stores(
    Registry registry,
    StatusPorts status,
    PlacedStatuses placed,
    List<HealthPart> health,
    Supplier<List<PoolUse>> pools) {

  static Stores open(Configuration configuration, Lifecycle lifecycle) {
    var patience = new Patience(configuration.startupWait());
    var database = Database.open(configuration.database(), patience, lifecycle);
    return switch (configuration.status()) {
      case StatusUrl.SameDatabase _ ->
          new Stores(
              database.registry(),
              database.status(),
              database.placed(),
              List.of(new Part("database", database.ping())),
              database.pools());
      case StatusUrl.OtherDatabase(var url) ->
          with(database, Database.open(url, patience, lifecycle).status(), patience);
      case StatusUrl.Mongodb mongodb -> {
        var connection = lifecycle.add("MongoDB", new MongoConnection(mongodb.url()));
        var store = new MongoStatusStore(connection.database());
        var status = new StatusPorts(store, new MongoStatusHistory(connection.database()));
        var stores = with(database, status, patience);
        HalfFilled.refuse(mongodb, new MongoSnapshot(connection.database()).isBeingFilled());
        yield stores;
      }
      case StatusUrl.Brought(var backend, var url) -> {
        var opened = lifecycle.add(backend.scheme(), backend.open(url));
        yield with(database, new StatusPorts(opened.statuses(), opened.history()), patience);
      }
    };
  }

  private static Stores with(Database database, StatusPorts status, Patience patience) {
    Runnable ping = () -> status.statuses().find(List.of(new Eui(0)), StatusQuery.EVERYTHING);
    patience.until(ping);
    return new Stores(
        database.registry(),
        status,
        new DevicesThenStatus(database.registry().devices(), status.statuses()),
        List.of(new Part("database", database.ping()), new Part("status", ping)),
        database.pools());
  }
}
