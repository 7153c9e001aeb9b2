package io.lintel.persistence.jdbi;

import io.lintel.domain.shared.LintelException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jspecify.annotations.Nullable;

/**
 * A database and the transactions in it: what all repositories, the outbox, the status store and
 * the {@link JdbiUnitOfWork} of one database share.
 *
 * <p>May be used by any number of threads. Whatever the database cannot answer now, in time or for
 * want of a connection, is thrown as {@link io.lintel.domain.shared.StoreUnavailable}, which names
 * the database without its password; connections recover by themselves.
 */
public final class JdbiDatabase implements AutoCloseable {

  private static final String STEP = "step";

  private final Dialect dialect;
  private final Pools pools;
  private final Jdbi writes;
  private final Jdbi reads;
  private final Failures failures;
  private final Entanglement entanglement;
  private final ScopedValue<Unit> unit = ScopedValue.newInstance();

  /**
   * A unit of work that has begun.
   *
   * @param afterwards what is to be done when it has ended
   */
  private record Unit(Handle handle, List<Runnable> afterwards) {}

  private JdbiDatabase(Dialect dialect, Pools pools) {
    this.dialect = dialect;
    this.pools = pools;
    this.writes = jdbi(pools.writes());
    this.reads = jdbi(pools.reads());
    this.failures = new Failures(dialect, pools.store());
    this.entanglement = new Entanglement(failures);
  }

  /**
   * A database behind a pool that somebody else owns, and closes.
   *
   * @param store its name for people, without secrets
   * @param connections on SQLite a pool of one, whose transactions begin {@code IMMEDIATE} and
   *     whose foreign keys are enforced
   */
  public JdbiDatabase(Dialect dialect, String store, DataSource connections) {
    this(
        dialect,
        new Pools(store, connections, connections, connections, Optional.empty(), List.of()));
  }

  /**
   * Opens {@code sqlite:PATH}, making the file and its folders, or {@code
   * postgresql://user:password@host:port/db?parameters}, where the parameters are those of the
   * PostgreSQL JDBC driver. A server is not spoken to yet.
   *
   * @throws io.lintel.domain.shared.Invalid when the URL is neither
   * @throws io.lintel.domain.shared.StoreUnavailable when the folder cannot be made
   */
  public static JdbiDatabase open(String url) {
    var parsed = DatabaseUrl.parse(url);
    return switch (parsed) {
      case DatabaseUrl.Postgresql postgresql ->
          new JdbiDatabase(Dialect.POSTGRESQL, Pools.of(postgresql));
      case DatabaseUrl.Sqlite sqlite -> new JdbiDatabase(Dialect.SQLITE, Pools.of(sqlite));
    };
  }

  private static Jdbi jdbi(DataSource connections) {
    var jdbi = Jdbi.create(connections);
    jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(JdbiDatabase::withoutData);
    return jdbi;
  }

  /** Logs are read by more people than the database: what is bound to a statement is left out. */
  private static String withoutData(StatementException failure) {
    var context = failure.getStatementContext();
    return failure.getShortMessage() + (context == null ? "" : " in: " + context.getRawSql());
  }

  /**
   * Makes the tables, or brings them to this program's version; does nothing when they are. Any
   * number of programs may do it at once.
   *
   * @return how many steps were taken
   * @throws IncompatibleSchema when a newer program made them, or they were changed by hand
   */
  public int migrate() {
    return new Migrations(dialect, pools, failures).migrate(MigrationVersion.LATEST);
  }

  /**
   * Makes the tables as they were once: for what was kept then, and is to be brought up to date
   * with {@link #migrate()}.
   *
   * @param version as {@link #version} told it
   */
  public void migrateTo(int version) {
    var target = MigrationVersion.fromVersion(String.valueOf(version));
    new Migrations(dialect, pools, failures).migrate(target);
  }

  /**
   * Of which version the tables are; later ones have greater numbers.
   *
   * @throws io.lintel.domain.shared.StoreUnavailable when it does not answer
   */
  public int version() {
    return new Migrations(dialect, pools, failures).version();
  }

  /**
   * @throws io.lintel.domain.shared.StoreUnavailable when it does not answer
   */
  public void ping() {
    read(handle -> handle.createQuery("select 1").mapTo(Integer.class).one());
  }

  /**
   * Looks at the database and changes nothing.
   *
   * @throws io.lintel.domain.shared.StoreUnavailable when it does not answer
   * @throws IncompatibleSchema when a newer program made the tables
   */
  public DatabaseCheckup checkup() {
    return DatabaseCheckup.of(this, new Migrations(dialect, pools, failures).pending());
  }

  /** How busy the connections are that {@link #open} made. */
  public List<PoolUse> pools() {
    return pools.use();
  }

  public Dialect dialect() {
    return dialect;
  }

  /** Reads in the unit of work of this thread, or else in no transaction: one statement. */
  public <R extends @Nullable Object> R read(HandleCallback<R, SQLException> work) {
    if (unit.isBound()) {
      return translated(() -> work.withHandle(unit.get().handle()), Failures::defect);
    }
    return translated(
        () -> {
          try (var handle = reads.open()) {
            return work.withHandle(handle);
          }
        },
        Failures::defect);
  }

  /** As {@link #read}, for one statement that runs for nearly every request. */
  public <R extends @Nullable Object> R readOften(
      String sql, Often.Binder binder, Often.Reader<R> reader) {
    return translated(
        () -> {
          if (unit.isBound()) {
            return Often.query(unit.get().handle().getConnection(), sql, binder, reader);
          }
          try (var connection = connection()) {
            return Often.query(connection, sql, binder, reader);
          }
        },
        Failures::defect);
  }

  private Connection connection() {
    try {
      return pools.reads().getConnection();
    } catch (SQLException failure) {
      throw new ConnectionException(failure);
    }
  }

  /**
   * As {@link #write(HandleCallback, Function)}, for writes that can break no rule. A unit of work
   * needs no step for them to go back to, as what refuses them does so before they write.
   */
  public <R extends @Nullable Object> R write(HandleCallback<R, SQLException> work) {
    return unit.isBound()
        ? translated(() -> work.withHandle(unit.get().handle()), Failures::defect)
        : entanglement.untangled(() -> translated(() -> inTransaction(work), Failures::defect));
  }

  /**
   * Writes all or nothing: in the unit of work of this thread, or else in a transaction of its own.
   *
   * @param meaning what it means that a rule of the schema would be broken
   */
  public <R extends @Nullable Object> R write(
      HandleCallback<R, SQLException> work, Function<BrokenRule, LintelException> meaning) {
    return unit.isBound()
        ? translated(() -> asOneStep(unit.get().handle(), work), meaning)
        : entanglement.untangled(() -> translated(() -> inTransaction(work), meaning));
  }

  /** Does work in the unit of this thread, or else in a new one. */
  <R extends @Nullable Object> R unit(Supplier<R> work) {
    return unit.isBound()
        ? work.get()
        : entanglement.untangled(() -> translated(() -> newUnit(work), Failures::defect));
  }

  private <R extends @Nullable Object> R newUnit(Supplier<R> work) throws SQLException {
    var afterwards = new ArrayList<Runnable>();
    try {
      return inTransaction(
          handle -> ScopedValue.where(unit, new Unit(handle, afterwards)).call(work::get));
    } finally {
      afterwards.forEach(Runnable::run);
    }
  }

  /** Does something when the unit of this thread has ended, or else at once. */
  void afterwards(Runnable action) {
    if (unit.isBound()) {
      unit.get().afterwards().add(action);
    } else {
      action.run();
    }
  }

  private <R extends @Nullable Object> R inTransaction(HandleCallback<R, SQLException> work)
      throws SQLException {
    try (var handle = writes.open()) {
      return handle.inTransaction(work);
    }
  }

  /** A refused step leaves the rest of its unit as it was, also on PostgreSQL. */
  private static <R extends @Nullable Object> R asOneStep(
      Handle handle, HandleCallback<R, SQLException> work) throws SQLException {
    handle.savepoint(STEP);
    R result;
    try {
      result = work.withHandle(handle);
    } catch (SQLException | RuntimeException failure) {
      try {
        handle.rollbackToSavepoint(STEP);
      } catch (JdbiException e) {
        failure.addSuppressed(e); // the connection is lost, and with it the unit
      }
      throw failure;
    }
    handle.releaseSavepoint(STEP);
    return result;
  }

  private <R extends @Nullable Object> R translated(
      Work<R> work, Function<BrokenRule, LintelException> meaning) {
    try {
      return work.run();
    } catch (SQLException | JdbiException failure) {
      throw failures.refusal(failure, meaning);
    }
  }

  private interface Work<R extends @Nullable Object> {
    R run() throws SQLException;
  }

  /** Closes the connections that {@link #open} made. */
  @Override
  public void close() {
    pools.close();
  }
}
