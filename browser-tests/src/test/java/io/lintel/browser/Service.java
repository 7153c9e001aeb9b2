package io.lintel.browser;

import io.lintel.application.identity.UserDraft;
import io.lintel.application.shared.Caller;
import io.lintel.application.status.IncomingReport;
import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.demo.SampleBuilding;
import io.lintel.bootstrap.wiring.Lintel;
import io.lintel.domain.device.Device;
import io.lintel.domain.facility.FloorId;
import io.lintel.domain.facility.RoomId;
import io.lintel.domain.identity.Email;
import io.lintel.domain.identity.Password;
import io.lintel.domain.identity.UserId;
import io.lintel.domain.identity.UserState;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Role;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.FieldValue;
import io.lintel.messaging.testing.Await;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The whole service with its sample building, which staff look at. */
record Service(Lintel lintel, SampleBuilding sample) implements AutoCloseable {

  static final String EMAIL = "staff@example.org";
  static final String PASSWORD = "correct horse battery";

  /** The databases that the stories are told on. */
  enum Database {
    SQLITE,
    POSTGRESQL
  }

  private static final class Postgres {
    private static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start(); // it stops with this JVM
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** An empty one. */
    private static String database() {
      var name = "lintel_" + UUID.randomUUID().toString().replace("-", "");
      try (var connection = SERVER.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        var _ = statement.execute("create database " + name);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return "postgresql://postgres:postgres@localhost:%d/%s".formatted(SERVER.getPort(), name);
    }
  }

  static Service on(Database database, Path folder) {
    var settings =
        new HashMap<>(
            Map.of(
                "data",
                folder.toString(),
                "http.port",
                "0",
                "node",
                "browser",
                "mqtt.port",
                "0",
                "mqtt.anonymous",
                "true",
                "admin.email",
                EMAIL,
                "admin.password",
                PASSWORD));
    if (database == Database.POSTGRESQL) {
      settings.put("database", Postgres.database());
    }
    var lintel = Lintel.start(Configuration.read(settings, Map.of()));
    return new Service(lintel, SampleBuilding.in(lintel.services()));
  }

  String url() {
    return lintel.addresses().http();
  }

  Device device() {
    return sample.devices().getFirst();
  }

  /** Lets a device report, once the broker is there, where that is told. */
  void report(Eui eui, String field, double value) {
    var fields = new TreeMap<FieldName, FieldValue>();
    fields.put(new FieldName(field), FieldValue.of(Value.of(value)));
    var report = new IncomingReport(eui, Optional.empty(), fields);
    Await.until("the report is taken", () -> isTaken(report));
  }

  private boolean isTaken(IncomingReport report) {
    try {
      var _ = lintel.services().statuses().report(Caller.SYSTEM, List.of(report));
      return true;
    } catch (StoreUnavailable _) {
      return false;
    }
  }

  FloorId floor() {
    return lintel
        .services()
        .floors()
        .list(Caller.SYSTEM, sample.building().id(), PageRequest.first(1))
        .items()
        .getFirst()
        .id();
  }

  RoomId room() {
    return lintel
        .services()
        .rooms()
        .list(Caller.SYSTEM, floor(), PageRequest.first(1))
        .items()
        .getFirst()
        .id();
  }

  /** Somebody who may see the sample building; made when there is nobody. */
  UserId member() {
    var users = lintel.services().users();
    var email = new Email("guest@example.org");
    return users
        .find(Caller.SYSTEM, email)
        .or(() -> {
          var password = Optional.of(new Password("a quiet red bicycle"));
          var draft = new UserDraft(email, "A guest", Role.MEMBER, UserState.ACTIVE, password);
          var made = users.create(Caller.SYSTEM, draft);
          return Optional.of(
              lintel
                  .services()
                  .grants()
                  .grant(Caller.SYSTEM, made.id(), sample.building().id(), GrantLevel.OPERATE));
        })
        .orElseThrow()
        .id();
  }

  /** A message in quarantine. */
  UUID message() {
    return lintel
        .services()
        .quarantine()
        .list(Caller.SYSTEM, PageRequest.first(1))
        .items()
        .getFirst()
        .id();
  }

  @Override
  public void close() {
    lintel.close();
  }
}
