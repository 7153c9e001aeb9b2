package io.lintel.persistence.jdbi;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.lintel.domain.shared.StoreUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The connections of a database. Whoever waits for one waits in Java, a bounded time.
 *
 * @param reads the same as writes where the database can read and write on any connection
 * @param migrations without the time limits that a long change of the schema may exceed
 * @param migrationLock the file by which programs take turns in changing the schema, where the
 *     database has no lock for it
 */
record Pools(
    String store,
    DataSource writes,
    DataSource reads,
    DataSource migrations,
    Optional<Path> migrationLock,
    List<HikariDataSource> owned)
    implements AutoCloseable {

  private static final Duration CONNECTION_WAIT = Duration.ofSeconds(5);
  private static final Duration VALIDATION_WAIT = Duration.ofSeconds(2);

  /** For other processes that write the same file; those of this one wait for the connection. */
  private static final Duration SQLITE_BUSY_WAIT = Duration.ofSeconds(5);

  private static final int POSTGRESQL_CONNECTIONS = 16;
  private static final int POSTGRESQL_IDLE_CONNECTIONS = 2;

  /**
   * A server that stopped answering is noticed after these, and each search is planned for its own
   * words: a plan for any words reads all devices. What runs for every request says itself that its
   * plan is to be kept ({@link Often}). Parameters of the URL override them.
   */
  private static final String POSTGRESQL_DEFAULTS =
      """
      connectTimeout=3
      socketTimeout=10
      loginTimeout=5
      cancelSignalTimeout=2
      tcpKeepAlive=true
      ApplicationName=lintel
      reWriteBatchedInserts=true
      prepareThreshold=0
      options=-c statement_timeout=8s -c lock_timeout=5s -c idle_in_transaction_session_timeout=30s\
       -c jit=off
      """;

  static Pools of(DatabaseUrl.Postgresql url) {
    var pool = pool("lintel-postgresql", POSTGRESQL_CONNECTIONS);
    pool.setJdbcUrl(url.jdbcUrl());
    url.user().ifPresent(pool::setUsername);
    url.password().ifPresent(pool::setPassword);
    pool.setDataSourceProperties(postgresqlDefaults(url));
    pool.setMinimumIdle(POSTGRESQL_IDLE_CONNECTIONS);
    pool.setKeepaliveTime(Duration.ofMinutes(2).toMillis());
    var connections = new HikariDataSource(pool);
    var migrations = new PGSimpleDataSource();
    migrations.setUrl(url.jdbcUrl());
    url.user().ifPresent(migrations::setUser);
    url.password().ifPresent(migrations::setPassword);
    return new Pools(
        url.store(), connections, connections, migrations, Optional.empty(), List.of(connections));
  }

  private static Properties postgresqlDefaults(DatabaseUrl.Postgresql url) {
    var defaults = new Properties();
    POSTGRESQL_DEFAULTS
        .lines()
        .map(line -> line.split("=", 2))
        .filter(pair -> !url.parameters().matches(".*[?&]" + pair[0] + "=.*"))
        .forEach(pair -> defaults.setProperty(pair[0], pair[1]));
    return defaults;
  }

  static Pools of(DatabaseUrl.Sqlite url) {
    var folder = url.file().toAbsolutePath().getParent();
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new StoreUnavailable(url.store(), "its folder cannot be made", e);
    }
    var writes = pool("lintel-sqlite-writes", 1);
    writes.setDataSource(connections(url));
    var reads =
        pool("lintel-sqlite-reads", Math.max(2, Runtime.getRuntime().availableProcessors()));
    reads.setDataSource(connections(url));
    reads.setConnectionInitSql("pragma query_only = true");
    var writer = new HikariDataSource(writes);
    var readers = new HikariDataSource(reads);
    return new Pools(
        url.store(),
        writer,
        readers,
        firstConnections(url),
        Optional.of(url.file().resolveSibling(url.file().getFileName() + "-migration")),
        List.of(writer, readers));
  }

  private static SQLiteDataSource connections(DatabaseUrl.Sqlite url) {
    return sqlite(url, settings());
  }

  /**
   * These turn the file to WAL, which it then keeps. It takes the whole file for a moment, and who
   * wants the same at once is refused without waiting; so those of the pools do not.
   */
  private static SQLiteDataSource firstConnections(DatabaseUrl.Sqlite url) {
    var settings = settings();
    settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
    return sqlite(url, settings);
  }

  private static SQLiteConfig settings() {
    var settings = new SQLiteConfig();
    settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    settings.enforceForeignKeys(true);
    settings.setBusyTimeout((int) SQLITE_BUSY_WAIT.toMillis());
    settings.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    return settings;
  }

  private static SQLiteDataSource sqlite(DatabaseUrl.Sqlite url, SQLiteConfig settings) {
    var connections = new SQLiteDataSource(settings);
    connections.setUrl("jdbc:sqlite:" + url.file());
    return connections;
  }

  private static HikariConfig pool(String name, int connections) {
    var pool = new HikariConfig();
    pool.setPoolName(name);
    pool.setMaximumPoolSize(connections);
    pool.setConnectionTimeout(CONNECTION_WAIT.toMillis());
    pool.setValidationTimeout(VALIDATION_WAIT.toMillis());
    pool.setInitializationFailTimeout(-1); // whoever asks first learns that it is not available
    return pool;
  }

  List<PoolUse> use() {
    return owned.stream().map(PoolUse::of).toList();
  }

  @Override
  public void close() {
    owned.forEach(HikariDataSource::close);
  }
}
