package org.example.service;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.Condition;
import io.lintel.domain.status.DeviceStatus;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.FieldValue;
import io.lintel.domain.status.StatusQuery;
import io.lintel.domain.status.StatusReport;
import io.lintel.domain.status.StatusStore;
import io.lintel.persistence.mongodb.MongoConnection;
import io.lintel.persistence.mongodb.MongoStatusStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Keeps what climate sensors say, by their EUI-64, in MongoDB. */
final class RoomClimate implements AutoCloseable {

  private static final FieldName TEMPERATURE = new FieldName("temperature");
  private static final FieldName BATTERY = new FieldName("battery");

  private final MongoConnection connection;
  private final StatusStore statuses;

  RoomClimate(String url) {
    connection = new MongoConnection(url);
    statuses = new MongoStatusStore(connection.database());
  }

  /** Upserts two fields; an older report never overwrites a newer one. */
  void measured(Eui sensor, Instant at, double temperature, double battery) {
    var fields = new TreeMap<FieldName, FieldValue>();
    fields.put(TEMPERATURE, FieldValue.of(Value.of(temperature)));
    fields.put(BATTERY, FieldValue.of(Value.of(battery)));
    statuses.merge(
        List.of(
            new StatusReport(sensor, at, Instant.now(), fields, Optional.empty(), Optional.empty())));
  }

  /** The temperature only, and only of sensors whose battery is low. */
  List<DeviceStatus> withLowBattery(Set<Eui> sensors) {
    var low = new Condition(BATTERY, Condition.Operator.LESS, Value.of(20));
    return List.copyOf(
        statuses.find(sensors, new StatusQuery(Set.of(TEMPERATURE), List.of(low))).values());
  }

  @Override
  public void close() {
    connection.close();
  }
}
