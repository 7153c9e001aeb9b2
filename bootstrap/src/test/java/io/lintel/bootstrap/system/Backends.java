package io.lintel.bootstrap.system;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The servers that stores need, started once for all tests of this JVM, each time a database of its
 * own.
 */
final class Backends {

  private static final class Postgres {
    private static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start(); // it stops with this JVM
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class Mongo {
    private static final MongoStandIn SERVER = MongoStandIn.start(); // it stops with this JVM
  }

  private Backends() {}

  /** A new database on a real PostgreSQL. */
  static String postgresql() {
    var name = newName();
    try (var connection = Postgres.SERVER.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return "postgresql://postgres@127.0.0.1:%d/%s".formatted(Postgres.SERVER.getPort(), name);
  }

  /**
   * A new database on the server that {@code LINTEL_TEST_MONGODB_URI} names, or on a stand-in that
   * speaks MongoDB's protocol.
   */
  static String mongodb() {
    var given = System.getenv("LINTEL_TEST_MONGODB_URI");
    return (given == null ? Mongo.SERVER.url() : given.replaceAll("(mongodb://[^/]*).*", "$1"))
        + "/"
        + newName();
  }

  private static String newName() {
    return "lintel_" + UUID.randomUUID().toString().replace("-", "");
  }
}
