package io.lintel.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.messaging.testing.Await;
import io.lintel.messaging.testing.Mosquitto;
import io.lintel.messaging.testing.RequiresMosquitto;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Far more is offered than can be stored: it waits with the broker, and none of it is lost. */
@RequiresMosquitto
class OverloadTest {

  private static final int DEVICES = 20;
  private static final int FIELDS = 120;
  private static final int SAMPLE = 400;
  private static final int PER_SECOND = 10_000;

  /** It says that it is behind after 10, and is quicker when it has warmed up. */
  private static final int SECONDS_OF_WORK = 30;

  private static final int THIN_LINE = 100_000;
  private static final int THIN_FIELDS = 10;
  private static final int THIN_PER_SECOND = 2_500;
  private static final int THIN_SECONDS = 15;

  private static final String BACKLOG = "lintel_ingest_backlog";

  @TempDir private Path folder;

  @Test
  void whatCannotBeStoredYetWaitsWithTheBroker() throws Exception {
    try (var mosquitto = new Mosquitto(folder)) {
      mosquitto.start();
      try (var lintel = serve(mosquitto, Map.of());
          var fleet = new Fleet(mosquitto.uri(), DEVICES, PER_SECOND, FIELDS);
          var statuses = new StatusWatcher(lintel::http);
          var audience = new Audience(mosquitto.uri())) {
        var api = new Api(lintel.http());
        fleet.register(api);
        Await.until("ready", () -> api.get("/health/ready").status() == 200);

        fleet.start();
        int perSecond = whatCanBeStored(fleet, statuses);
        fleet.resume();
        var form = new LongForm("overloaded, %d reports/s stored".formatted(perSecond));
        fleet.report(form.atLeast(SECONDS_OF_WORK) * perSecond);
        fleet.stop();
        Await.until("it says that it is behind", () -> isBehind(api));

        Reckoning.settle(fleet, statuses, audience);
        Await.until("ready again", () -> api.get("/health/ready").status() == 200);
        assertThat(lintel.output()).doesNotContain("OutOfMemory");
        form.tell(fleet, 1);
      }
    }
  }

  /** Ten times as much for as long as it goes on; the line is whole again afterwards. */
  @Test
  void whatAThinLineToTheDatabaseDoesNotTakeWaitsWithTheBroker() throws Exception {
    var url = URI.create(Backends.postgresql());
    try (var mosquitto = new Mosquitto(folder);
        var line = new Plug(url.getHost(), url.getPort())) {
      mosquitto.start();
      try (var lintel = serve(mosquitto, Map.of("database", line.in(url)));
          var fleet = new Fleet(mosquitto.uri(), DEVICES, THIN_PER_SECOND, THIN_FIELDS);
          var statuses = new StatusWatcher(lintel::http);
          var audience = new Audience(mosquitto.uri())) {
        var api = new Api(lintel.http());
        fleet.register(api);
        Await.until("ready", () -> api.get("/health/ready").status() == 200);

        line.thin(THIN_LINE);
        fleet.start();
        int perSecond = whatCanBeStored(fleet, statuses);
        fleet.resume();
        int before = fleet.count();
        var form =
            new LongForm("overloaded by a thin line, %d reports/s stored".formatted(perSecond));
        int seconds = form.atLeast(THIN_SECONDS);
        assertThat(Await.within(Duration.ofSeconds(seconds), () -> false)).isFalse();
        int offered = (fleet.count() - before) / seconds;
        assertThat(offered).as("a second").isGreaterThanOrEqualTo(10 * perSecond);
        assertThat(isBehind(api)).as("it says that it is behind").isTrue();
        assertThat(lintel.figure(BACKLOG)).isPositive();
        line.thick();

        Reckoning.settle(fleet, statuses, audience);
        Await.until("ready again", () -> api.get("/health/ready").status() == 200);
        Await.until("the metrics say so too", () -> lintel.figure(BACKLOG) == 0);
        assertThat(lintel.output()).doesNotContain("OutOfMemory");
        form.tell(fleet, 1);
        form.say(
            "offered %,d reports/s, most memory %d MiB".formatted(offered, lintel.peakMebibytes()));
      }
    }
  }

  /** With little memory. */
  private LintelProcess serve(Mosquitto mosquitto, Map<String, String> more) throws Exception {
    var settings = new HashMap<>(more);
    settings.put("data", folder.resolve("data").toString());
    settings.put("http.port", "0");
    settings.put("node", "overloaded");
    settings.put("mqtt", mosquitto.uri().toString());
    return LintelProcess.serve(folder, settings, "-Xmx160m").untilItRuns();
  }

  /** How many reports it stores in a second, by a sample. */
  private static int whatCanBeStored(Fleet fleet, StatusWatcher statuses) {
    long start = System.nanoTime();
    fleet.report(SAMPLE);
    fleet.stop();
    Await.until("the sample is stored", () -> Reckoning.lost(fleet, statuses) == 0);
    return (int) (fleet.count() * 1_000_000_000L / (System.nanoTime() - start)) + 1;
  }

  private static boolean isBehind(Api api) {
    var answer = api.get("/health/ready");
    return answer.status() == 503
        && answer.body().at("/parts/mqtt-in/problem").asText().contains("behind");
  }
}
