package io.lintel.bootstrap.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * A PostgreSQL with a database of each {@link Installation} that is asked for. Those in a folder of
 * one's own are there again the next time, as filling takes longer than measuring.
 */
final class FilledPostgres implements AutoCloseable {

  private static final String SUPERUSER = "postgres";

  private final EmbeddedPostgres server;

  /**
   * @param folder where it keeps its data; empty when only for now
   */
  FilledPostgres(Optional<String> folder) throws IOException {
    var builder = EmbeddedPostgres.builder().setServerConfig("shared_buffers", "512MB");
    folder.ifPresent(it -> builder.setDataDirectory(it).setCleanDataDirectory(false));
    server = builder.start();
  }

  /** The URL of the database of an installation, which is filled if it is not there yet. */
  String url(Installation installation) throws SQLException {
    var name = "devices_" + installation.devices();
    if (!exists(name)) {
      fill(installation, name);
    }
    return url(name);
  }

  /** Under another name until it is done, so that what was broken off is never measured. */
  private void fill(Installation installation, String name) throws SQLException {
    var unfinished = name + "_unfinished";
    execute(SUPERUSER, "drop database if exists " + unfinished);
    execute(SUPERUSER, "create database " + unfinished);
    long start = System.nanoTime();
    installation.fill(url(unfinished));
    installation.fillStatuses(url(unfinished));
    execute(unfinished, "vacuum analyze");
    execute(SUPERUSER, "alter database %s rename to %s".formatted(unfinished, name));
    System.out.printf(
        "%,d devices written in %,d s%n",
        installation.devices(), Duration.ofNanos(System.nanoTime() - start).toSeconds());
  }

  private String url(String database) {
    return "postgresql://%s@127.0.0.1:%d/%s".formatted(SUPERUSER, server.getPort(), database);
  }

  private boolean exists(String name) throws SQLException {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement =
            connection.prepareStatement("select 1 from pg_database where datname = ?")) {
      statement.setString(1, name);
      return statement.executeQuery().next();
    }
  }

  private void execute(String database, String statement) throws SQLException {
    try (var connection = server.getDatabase(SUPERUSER, database).getConnection();
        var work = connection.createStatement()) {
      work.execute(statement);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
