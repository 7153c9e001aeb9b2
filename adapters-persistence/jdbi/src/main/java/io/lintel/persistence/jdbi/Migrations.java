package io.lintel.persistence.jdbi;

import java.util.Arrays;
import java.util.Comparator;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings the tables to the version of this program. */
final class Migrations {

  /** Of its own, so that the database may hold the tables of other programs too. */
  private static final String HISTORY = "lintel_schema_history";

  private static final int MOST_ATTEMPTS = 5;

  /**
   * While another program changes the schema; Flyway tries for its lock on PostgreSQL each second.
   */
  private static final int LOCK_ATTEMPTS = 600;

  private final Dialect dialect;
  private final Pools pools;
  private final Failures failures;

  Migrations(Dialect dialect, Pools pools, Failures failures) {
    this.dialect = dialect;
    this.pools = pools;
    this.failures = failures;
  }

  int migrate(MigrationVersion target) {
    if (pools.migrationLock().isEmpty()) {
      return migrateInTurn(target);
    }
    try (var _ = MigrationTurn.await(pools.migrationLock().get(), pools.store())) {
      return migrateInTurn(target);
    }
  }

  private int migrateInTurn(MigrationVersion target) {
    for (int attempt = 1; ; attempt++) {
      try {
        return flyway(target).migrate().migrationsExecuted;
      } catch (FlywayValidateException e) {
        refuseLater(flyway(target).info());
        throw new IncompatibleSchema(pools.store(), String.valueOf(e.getMessage()), e);
      } catch (FlywayException e) {
        if (attempt == MOST_ATTEMPTS || !begunByAnother(e)) {
          throw failures.refusal(e, Failures::defect);
        }
      }
    }
  }

  /** Of several that find no history and begin one, Flyway refuses all but the first. */
  private static boolean begunByAnother(FlywayException refusal) {
    return String.valueOf(refusal.getMessage()).startsWith("Unable to baseline");
  }

  private void refuseLater(MigrationInfoService steps) {
    var later =
        Arrays.stream(steps.all())
            .filter(step -> step.getState() == MigrationState.FUTURE_SUCCESS)
            .map(MigrationInfo::getVersion)
            .max(Comparator.naturalOrder());
    if (later.isPresent()) {
      throw new IncompatibleSchema(
          pools.store(),
          "a later version of it made them (step %s, which this one does not know)"
              .formatted(later.get()),
          null);
    }
  }

  /** How many steps are still to be taken. */
  int pending() {
    try {
      var info = flyway(MigrationVersion.LATEST).info();
      refuseLater(info);
      return info.pending().length;
    } catch (FlywayException e) {
      throw failures.refusal(e, Failures::defect);
    }
  }

  /** The number of the last step that was taken; 0 when there are no tables yet. */
  int version() {
    try {
      var current = flyway(MigrationVersion.LATEST).info().current();
      return current == null ? 0 : Integer.parseInt(current.getVersion().getVersion());
    } catch (FlywayException e) {
      throw failures.refusal(e, Failures::defect);
    }
  }

  private Flyway flyway(MigrationVersion target) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(pools.migrations())
        .locations("classpath:io/lintel/persistence/jdbi/" + folder())
        .table(HISTORY)
        .target(target)
        .lockRetryCount(LOCK_ATTEMPTS)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .ignoreMigrationPatterns(new String[0]) // refuse what a newer program made
        .load();
  }

  private String folder() {
    return switch (dialect) {
      case POSTGRESQL -> "postgresql";
      case SQLITE -> "sqlite";
    };
  }
}
