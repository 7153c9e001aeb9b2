package io.lintel.persistence.jdbi;

import static io.lintel.domain.device.DeviceFixtures.aDevice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.shared.Race;
import io.lintel.persistence.jdbi.device.JdbiDeviceRepository;
import org.junit.jupiter.api.Test;

/** How the tables come to be. */
abstract class MigrationRules {

  /** The URL of a new database without any table. */
  abstract String newDatabase();

  @Test
  void makesTheTablesOnceAndKeepsWhatIsInThem() {
    var url = newDatabase();
    var device = aDevice().build();
    try (var database = JdbiDatabase.open(url)) {
      assertThat(database.migrate()).isPositive();
      new JdbiDeviceRepository(database).insert(device);
      assertThat(database.migrate()).isZero();
    }

    try (var database = JdbiDatabase.open(url)) {
      assertThat(database.migrate()).isZero();
      assertThat(new JdbiDeviceRepository(database).find(device.id())).contains(device);
    }
  }

  @Test
  void canBeMadeAsTheyWereOnceAndBroughtUpToDate() {
    try (var database = JdbiDatabase.open(newDatabase())) {
      assertThat(database.version()).isZero();
      database.migrateTo(7);
      assertThat(database.version()).isEqualTo(7);
      assertThat(database.checkup().pending()).isPositive();

      assertThat(database.migrate()).isPositive();
      assertThat(database.version()).isGreaterThan(7);
      new JdbiDeviceRepository(database).insert(aDevice().build());
    }
  }

  @Test
  void severalProgramsMayMakeThemAtOnce() {
    var url = newDatabase();

    var outcome =
        Race.of(
            4,
            _ -> {
              try (var database = JdbiDatabase.open(url)) {
                database.migrate();
                new JdbiDeviceRepository(database).insert(aDevice().build());
              }
            });

    assertThat(outcome.failures()).isEmpty();
    try (var database = JdbiDatabase.open(url)) {
      assertThat(database.migrate()).isZero();
    }
  }

  @Test
  void refusesTablesThatANewerProgramMade() {
    try (var database = JdbiDatabase.open(newDatabase())) {
      database.migrate();
      database.write(handle ->
          handle.execute(
              """
              insert into lintel_schema_history (
                installed_rank, version, description, type, script, checksum, installed_by,
                execution_time, success)
              select 99, '99', 'of the future', 'SQL', 'V99__of_the_future.sql', 1, installed_by,
                1, success
              from lintel_schema_history where version = '1'
              """));

      assertThatExceptionOfType(IncompatibleSchema.class)
          .isThrownBy(database::migrate)
          .withMessageContaining("a later version of it made them (step 99");
      assertThatExceptionOfType(IncompatibleSchema.class)
          .isThrownBy(database::checkup)
          .withMessageContaining("step 99");
    }
  }

  @Test
  void leavesTheTablesOfOtherProgramsAlone() {
    try (var database = JdbiDatabase.open(newDatabase())) {
      database.write(handle -> handle.execute("create table letters (id integer)"));

      assertThat(database.migrate()).isPositive();
      assertThat(database.migrate()).isZero();
    }
  }
}
