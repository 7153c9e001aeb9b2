package io.lintel.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** After some calls PostgreSQL would plan a search once for all words, and read all devices. */
class PostgresPlanningTest {

  @Test
  void plansEachSearchForItsWords() {
    try (var database = JdbiDatabase.open(PostgresServer.newDatabase())) {
      assertThat(setting(database, "plan_cache_mode")).isEqualTo("force_custom_plan");
      assertThat(setting(database, "statement_timeout")).isEqualTo("8s");
      assertThat(setting(database, "jit")).isEqualTo("off");
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
}
