package io.lintel.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** After some calls PostgreSQL would plan a search once for all words, and read all devices. */
class PostgresPlanningTest {

  private static final int CALLS = 20;

  @Test
  void plansEachSearchForItsWords() {
    try (var database = JdbiDatabase.open(PostgresServer.newDatabase())) {
      assertThat(setting(database, "statement_timeout")).isEqualTo("8s");
      assertThat(setting(database, "jit")).isEqualTo("off");
      long kept =
          database.unit(() -> {
            for (int i = 0; i < CALLS; i++) {
              var _ = setting(database, "jit");
            }
            return kept(database, "current_setting");
          });

      assertThat(kept).isZero();
    }
  }

  @Test
  void keepsThePlanOfWhatRunsOften() {
    try (var database = JdbiDatabase.open(PostgresServer.newDatabase())) {
      long kept =
          database.unit(() -> {
            for (int i = 0; i < CALLS; i++) {
              int number = i;
              int answer =
                  database.readOften(
                      "select cast(? as integer) + 1",
                      statement -> statement.setInt(1, number),
                      rows -> rows.next() ? rows.getInt(1) : -1);
              assertThat(answer).isEqualTo(number + 1);
            }
            return kept(database, "as integer) + 1");
          });

      assertThat(kept).isEqualTo(1);
    }
  }

  private static String setting(JdbiDatabase database, String name) {
    return database.read(handle ->
        handle
            .createQuery("select current_setting(:name)")
            .bind("name", name)
            .mapTo(String.class)
            .one());
  }

  /** How many prepared statements with a text its connection has. */
  private static long kept(JdbiDatabase database, String text) {
    return database.read(handle ->
        handle
            .createQuery(
                "select count(*) from pg_prepared_statements where strpos(statement, :text) > 0")
            .bind("text", text)
            .mapTo(Long.class)
            .one());
  }
}
