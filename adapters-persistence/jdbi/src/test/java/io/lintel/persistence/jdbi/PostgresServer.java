package io.lintel.persistence.jdbi;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The PostgreSQL of this JVM's tests: one that is started for them, or the one that {@code
 * LINTEL_TEST_POSTGRES_URL} names, as {@code postgresql://user:password@host:port}, whose user may
 * create databases.
 */
public final class PostgresServer {

  private static final String SERVER =
      Optional.ofNullable(System.getenv("LINTEL_TEST_POSTGRES_URL"))
          .orElseGet(PostgresServer::start);

  private static final JdbiDatabase SHARED = migrated();
  private static final List<String> TABLES = tables();

  private PostgresServer() {}

  /** The same database for all tests, emptied; it stays open. */
  public static JdbiDatabase emptyDatabase() {
    SHARED.write(
        handle -> handle.execute("truncate " + String.join(", ", TABLES) + " restart identity"));
    return SHARED;
  }

  /** A database of a server that is not there. */
  static JdbiDatabase unreachable() {
    var nowhere = new PGSimpleDataSource();
    nowhere.setUrl("jdbc:postgresql://localhost:" + freePort() + "/lintel");
    return new JdbiDatabase(Dialect.POSTGRESQL, "PostgreSQL that is not there", nowhere);
  }

  /** The URL of a new database without any table. */
  static String newDatabase() {
    var name = "lintel_" + UUID.randomUUID().toString().replace("-", "");
    var server = (DatabaseUrl.Postgresql) DatabaseUrl.parse(SERVER + "/postgres");
    try (var connection =
            DriverManager.getConnection(
                server.jdbcUrl(), server.user().orElse("postgres"), server.password().orElse(""));
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot create a database", e);
    }
    return SERVER + "/" + name;
  }

  /** As {@link #newDatabase}, reached through a port of this machine. */
  static String newDatabaseBehind(int port) {
    return newDatabase().replaceFirst("[^@/]+/(lintel_)", "localhost:" + port + "/$1");
  }

  static String host() {
    return hostAndPort()[0];
  }

  static int port() {
    return Integer.parseInt(hostAndPort()[1]);
  }

  private static String[] hostAndPort() {
    return ((DatabaseUrl.Postgresql) DatabaseUrl.parse(SERVER + "/postgres")).hosts().split(":", 2);
  }

  private static JdbiDatabase migrated() {
    var database = JdbiDatabase.open(newDatabase());
    database.migrate();
    Runtime.getRuntime().addShutdownHook(new Thread(database::close));
    return database;
  }

  /** All that the migrations made, so that no test meets what another one left. */
  private static List<String> tables() {
    return SHARED.read(handle ->
        handle
            .createQuery(
                """
                select tablename from pg_tables
                where schemaname = current_schema() and tablename not like '%schema_history'
                """)
            .mapTo(String.class)
            .list());
  }

  private static String start() {
    try {
      var server = EmbeddedPostgres.builder().start(); // it stops with this JVM
      return "postgresql://postgres@localhost:" + server.getPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
