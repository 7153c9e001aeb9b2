package io.lintel.bootstrap.benchmark.ingest;

import io.lintel.bootstrap.benchmark.Installation;
import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.system.MongoStandIn;
import io.lintel.bootstrap.wiring.Lintel;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.FieldValue;
import io.lintel.domain.status.StatusHistory;
import io.lintel.domain.status.StatusReport;
import io.lintel.domain.status.StatusStore;
import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.link.LoggingLinkListener;
import io.lintel.messaging.link.MqttEndpoint;
import io.lintel.messaging.link.MqttSubscriber;
import io.lintel.messaging.link.SubscriberSettings;
import io.lintel.messaging.testing.Await;
import io.lintel.messaging.testing.Mosquitto;
import io.lintel.persistence.jdbi.JdbiDatabase;
import io.lintel.persistence.jdbi.JdbiUnitOfWork;
import io.lintel.persistence.jdbi.status.JdbiStatusHistory;
import io.lintel.persistence.jdbi.status.JdbiStatusStore;
import io.lintel.persistence.mongodb.MongoConnection;
import io.lintel.persistence.mongodb.MongoStatusHistory;
import io.lintel.persistence.mongodb.MongoStatusStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reports per second, of two fields each, history included: by plain batches into the same tables,
 * by Lintel's stores alone, and by Lintel from a device's publication to the event of it, with
 * Mosquitto. Generator, broker, database and Lintel share the machine.
 */
class IngestBenchmark {

  private static final int DEVICES = 5_000;
  private static final int BATCH = 1_000;
  private static final int ROUNDS = Integer.getInteger("lintel.benchmark.rounds", 5);
  private static final Duration ROUND =
      Duration.ofMillis(Integer.getInteger("lintel.benchmark.millis", 4_000));
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final Map<String, String> LOGIN =
      Map.of("LINTEL_ADMIN_PASSWORD", "a quiet red bicycle");

  private final Installation installation = new Installation(DEVICES);

  @TempDir private Path folder;

  private long written;

  /** Takes in some reports. */
  @FunctionalInterface
  private interface Step {
    void take(List<StatusReport> reports) throws Exception;
  }

  @BeforeAll
  static void head() {
    System.out.println(
        "| store | plain batches/s | Lintel's store/s | ratio | end to end/s | ratio |\n|---|---|---|---|---|---|");
  }

  @Test
  void postgresql() throws Exception {
    try (var postgres =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("synchronous_commit", "on")
            .start()) {
      try (var connection = postgres.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database plain");
        statement.execute("create database store");
      }
      var url = "postgresql://postgres@127.0.0.1:%d/".formatted(postgres.getPort());
      var rewriting = new Properties();
      rewriting.setProperty("reWriteBatchedInserts", "true");
      migrate(url + "plain");
      measure(
          "PostgreSQL",
          new PlainJdbc(postgres.getJdbcUrl("postgres", "plain"), rewriting),
          url + "store",
          url + "postgres");
    }
  }

  @Test
  void sqlite() throws Exception {
    var durable = new Properties();
    durable.setProperty("journal_mode", "WAL");
    durable.setProperty("synchronous", "FULL");
    durable.setProperty("foreign_keys", "true");
    durable.setProperty("transaction_mode", "IMMEDIATE");
    migrate("sqlite:" + folder.resolve("plain.db"));
    measure(
        "SQLite",
        new PlainJdbc("jdbc:sqlite:" + folder.resolve("plain.db"), durable),
        "sqlite:" + folder.resolve("store.db"),
        "sqlite:" + folder.resolve("lintel.db"));
  }

  @Test
  void mongodb() throws Exception {
    try (var mongo = MongoStandIn.start();
        var limit = new PlainMongo(mongo.url());
        var connection = new MongoConnection(mongo.url() + "/store")) {
      var store =
          storing(
              new MongoStatusStore(connection.database()),
              new MongoStatusHistory(connection.database()));
      measure(
          "MongoDB's stand-in",
          limit::write,
          store,
          "sqlite:" + folder.resolve("lintel.db"),
          mongo.url() + "/lintel");
    }
  }

  @Test
  void broker() throws Exception {
    var received = new LongAdder();
    try (var mosquitto = new Mosquitto(folder)) {
      mosquitto.start();
      try (var subscriber =
              new MqttSubscriber(
                  MqttEndpoint.of(mosquitto.uri(), "idle"),
                  SubscriberSettings.to(List.of(new MqttTopics("lintel").status("+"))),
                  batch -> received.add(batch.size()),
                  new LoggingLinkListener());
          var offer = new Offer(mosquitto.uri(), DEVICES, received::sum)) {
        subscriber.start();
        Await.until("subscribed", subscriber::connected);
        offer.start();
        System.out.printf(
            "| the broker to a subscriber that does nothing | | | | %,.0f | |%n",
            perSecond(received::sum));
      }
    }
  }

  private static void migrate(String url) {
    try (var database = JdbiDatabase.open(url)) {
      database.migrate();
    }
  }

  private void measure(String name, PlainJdbc limit, String storeUrl, String url) throws Exception {
    try (limit;
        var database = JdbiDatabase.open(storeUrl)) {
      database.migrate();
      var unit = new JdbiUnitOfWork(database);
      var store = storing(new JdbiStatusStore(database), new JdbiStatusHistory(database));
      measure(
          name, limit::write, reports -> unit.execute(() -> take(store, reports)), url, "database");
    }
  }

  private static void take(Step step, List<StatusReport> reports) {
    try {
      step.take(reports);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Step storing(StatusStore statuses, StatusHistory history) {
    return reports -> {
      statuses.merge(reports);
      history.append(reports);
    };
  }

  private void measure(String name, Step plain, Step store, String database, String status)
      throws Exception {
    warmUp(plain);
    warmUp(store);
    var limit = new double[ROUNDS];
    var stored = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      limit[round] = perSecond(plain);
      stored[round] = perSecond(store);
    }
    double whole = endToEnd(database, status);
    System.out.printf(
        "| %s | %,.0f | %,.0f | %.2f | %,.0f | %.2f |%n",
        name,
        median(limit),
        median(stored),
        median(stored) / median(limit),
        whole,
        whole / median(limit));
  }

  /** Until all devices are known, which costs more than what they report afterwards. */
  private void warmUp(Step step) throws Exception {
    for (long end = written + 2 * DEVICES; written < end; ) {
      perSecond(step);
    }
  }

  /** Batches of devices in turn, as fast as they are taken. */
  private double perSecond(Step step) throws Exception {
    long start = System.nanoTime();
    long before = written;
    while (System.nanoTime() - start < ROUND.toNanos()) {
      step.take(IntStream.range(0, BATCH).mapToObj(_ -> report()).toList());
    }
    return (written - before) * 1e9 / (System.nanoTime() - start);
  }

  private StatusReport report() {
    int number = (int) (written++ % DEVICES);
    var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
    var fields = new TreeMap<FieldName, FieldValue>();
    fields.put(new FieldName("temperature"), FieldValue.of(Value.of(written % 400 / 10.0)));
    fields.put(new FieldName("number"), FieldValue.of(Value.of((double) written)));
    return new StatusReport(
        Installation.eui(number), at, at, fields, Optional.empty(), Optional.empty());
  }

  private double endToEnd(String database, String status) throws Exception {
    installation.fill(database);
    try (var mosquitto = new Mosquitto(folder)) {
      mosquitto.start();
      var settings = new HashMap<String, String>();
      settings.put("data", folder.toString());
      settings.put("http.port", "0");
      settings.put("mqtt", mosquitto.uri().toString());
      settings.put("database", database);
      settings.put("status", status);
      settings.put("node", "benchmark");
      try (var lintel = Lintel.start(Configuration.read(settings, LOGIN))) {
        Await.until("it is ready", () -> isReady(lintel));
        LongSupplier merged = () -> lintel.services().statuses().counters().merged();
        try (var offer = new Offer(mosquitto.uri(), DEVICES, merged)) {
          offer.start();
          Await.until("all are online", () -> merged.getAsLong() > 2 * DEVICES);
          return perSecond(merged);
        }
      }
    }
  }

  private static boolean isReady(Lintel lintel) {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(lintel.addresses().http() + "/health/ready")).build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The median of the rounds, once the JVM has compiled what runs. */
  private static double perSecond(LongSupplier count) throws InterruptedException {
    Thread.sleep(WARM_UP);
    var rates = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long before = count.getAsLong();
      long start = System.nanoTime();
      Thread.sleep(ROUND);
      rates[round] = (count.getAsLong() - before) * 1e9 / (System.nanoTime() - start);
    }
    return median(rates);
  }

  private static double median(double[] values) {
    return Arrays.stream(values).sorted().toArray()[values.length / 2];
  }
}
