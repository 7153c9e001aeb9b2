package io.lintel.persistence.jdbi.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.persistence.jdbi.JdbiDatabase;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked for again and again is found by an index, however many devices there are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ConnectivityPlanRules {

  private static final int DEVICES = 20_000;

  private JdbiDatabase database;

  abstract JdbiDatabase emptyDatabase();

  /** Tells the database what is in its tables, where it does not see for itself. */
  abstract void analyze(JdbiDatabase filled);

  /** What of a plan would read more than what is wanted. */
  abstract List<String> excesses(List<String> plan);

  abstract String explain();

  abstract int planColumn();

  /** One in ten has a source, one in a hundred is late; none is due, and one transition waits. */
  @BeforeAll
  void fill() {
    database = emptyDatabase();
    database.write(handle -> {
      var batch =
          handle.prepareBatch(
              """
              insert into status_devices (
                eui, state, since, reason, first_seen, last_seen, late_at, offline_at, source,
                most_fields)
              values (
                :eui, :state, :seen, 'REPORTED', :seen, :seen, :seen + 1000, :seen + 2000, :source,
                0)
              """);
      for (int i = 0; i < DEVICES; i++) {
        batch
            .bind("eui", "%016x".formatted(i))
            .bind("state", i % 100 == 0 ? "LATE" : "ONLINE")
            .bind("seen", 1_000_000L + i)
            .bind("source", i % 10 == 0 ? "source " + i % 20 : null)
            .add();
      }
      batch.execute();
      return handle.execute(
          """
          insert into status_transitions (id, eui, from_state, state, since, reason)
          values ('1', '0000000000000001', 'NEVER_SEEN', 'ONLINE', 1000001, 'REPORTED')
          """);
    });
    analyze(database);
  }

  static Stream<String> questions() {
    return Stream.of(
        Silence.ANY_DUE,
        Silence.FIRST_DUE,
        TransitionRows.OLDEST,
        Departures.DOWN,
        Departures.BACK);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void isAnsweredByAnIndex(String question) {
    var plan =
        database.read(handle -> {
          var query = handle.createQuery(explain() + question);
          Map.of("now", 1_000_000L, "limit", 100, "source", "source 10", "at", 2_000_000L)
              .forEach((name, value) -> {
                if (question.contains(":" + name)) {
                  query.bind(name, value);
                }
              });
          return query.map((row, _) -> row.getString(planColumn())).list();
        });

    assertThat(excesses(plan)).as(String.join("\n", plan)).isEmpty();
  }
}
