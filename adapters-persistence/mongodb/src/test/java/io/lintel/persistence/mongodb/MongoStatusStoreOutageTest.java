package io.lintel.persistence.mongodb;

import static io.lintel.domain.status.ReportBuilder.LAMP;
import static io.lintel.domain.status.ReportBuilder.NOON;
import static io.lintel.domain.status.ReportBuilder.aReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoException;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.domain.status.Hearing;
import io.lintel.domain.status.StatusQuery;
import io.lintel.domain.status.StatusReport;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The server goes and comes back; the store is the same one all the time. */
class MongoStatusStoreOutageTest {

  private static final List<StatusReport> REPORTS =
      List.of(
          aReport().with("x", 1).expecting(Duration.ofSeconds(90), Duration.ofMinutes(3)).build());

  @Test
  void workResumesByItselfWhenTheServerIsBack() {
    var server = StandInServer.start();
    try (var connection = new MongoConnection(impatient(server))) {
      var store = new MongoStatusStore(connection.database());
      store.merge(REPORTS);

      server.close();
      assertUnavailable(() -> store.merge(REPORTS));
      assertUnavailable(() -> store.find(List.of(LAMP), StatusQuery.EVERYTHING));
      assertUnavailable(() -> store.expire(Hearing.since(NOON), 10));
      assertUnavailable(() -> store.delete(LAMP));

      try (var again = server.startAgain()) {
        assertThat(again).isNotNull();
        assertThat(store.merge(REPORTS)).hasSize(1);
        assertThat(store.find(List.of(LAMP), StatusQuery.EVERYTHING)).containsOnlyKeys(LAMP);
      }
    }
  }

  @Test
  void theServerMayBeAwayAtTheStart() {
    var server = StandInServer.start();
    server.close();
    try (var connection = new MongoConnection(impatient(server))) {
      var store = new MongoStatusStore(connection.database());
      assertUnavailable(() -> store.expire(Hearing.since(NOON), 10));

      try (var again = server.startAgain()) {
        assertThat(again).isNotNull();
        store.merge(REPORTS);
        assertThat(store.expire(Hearing.since(NOON.plusSeconds(90)), 10)).hasSize(1);
        assertThat(connection.database().getCollection("status").listIndexes()).isNotEmpty();
      }
    }
  }

  @Test
  void aClosedConnectionIsUnavailableToo() {
    try (var server = StandInServer.start()) {
      var connection = new MongoConnection(impatient(server));
      var store = new MongoStatusStore(connection.database());
      connection.close();

      assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> store.merge(REPORTS));
    }
  }

  /** Waits long enough for a server that is just coming back, and not for one that is away. */
  private static String impatient(StandInServer server) {
    return server.url("outage") + "?serverSelectionTimeoutMS=1500";
  }

  private static void assertUnavailable(Runnable call) {
    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(call::run)
        .withCauseInstanceOf(MongoException.class)
        .withMessageStartingWith("MongoDB is not available");
  }
}
