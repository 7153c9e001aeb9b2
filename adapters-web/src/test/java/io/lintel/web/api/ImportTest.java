package io.lintel.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ImportTest {

  private static final String IMPORTS = "/api/v1/imports";
  private static final String EXPORT = "/api/v1/exports/devices";
  private static final String GOOD =
      """
      eui,name,place,tags
      00-15-8D-00-01-A2-B3-C4,Lamp,HQ / 3rd floor / 3.14,north
      00158d0001a2b3c5,Fan,,
      """;
  private static final String MIXED =
      """
      eui,name
      00158d0001a2b3c4,Lamp
      0815,Fan
      00158d0001a2b3c6,
      """;

  @RegisterExtension final RunningApi api = new RunningApi();

  @Test
  void registersDevicesAndMakesTheirPlaces() {
    var report = take("?createPlaces=true&timeZone=Europe/Berlin", GOOD).expect(200);
    assertThat(report.json().path("items")).isEmpty();
    assertThat(counts(report)).isEqualTo("2 0 0 0");
    assertThat(report.json().at("/summary/newPlaces").asInt()).isEqualTo(3);
    assertThat(report.json().at("/summary/kept").asBoolean()).isTrue();
    assertThat(api.client().get("/api/v1/buildings").text("/items/0/timeZone"))
        .isEqualTo("Europe/Berlin");
    assertThat(counts(take("", GOOD))).isEqualTo("0 0 2 0");
  }

  @Test
  void takesAFewFilesAtOnceAndNoMore() throws IOException {
    var sockets = new ArrayList<Socket>();
    try {
      for (int i = 1; i <= 4; i++) {
        sockets.add(beginImport());
        awaitRunning(i);
      }
      var refused = take("", GOOD).expectProblem(429, "too-many-requests");
      assertThat(refused.header("Retry-After")).isNotEmpty();
    } finally {
      for (var socket : sockets) {
        socket.close();
      }
    }
    awaitRunning(0);
    take("?createPlaces=true", GOOD).expect(200);
  }

  /** An import whose file never comes to its end. */
  private Socket beginImport() throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), api.server().port());
    socket
        .getOutputStream()
        .write(
            """
            POST /api/v1/imports HTTP/1.1\r
            Host: x\r
            Content-Type: text/csv\r
            Content-Length: 100\r
            \r
            eui,name
            """
                .getBytes(UTF_8));
    return socket;
  }

  private void awaitRunning(int count) {
    var deadline = Instant.now().plusSeconds(30);
    while (running() != count) {
      assertThat(Instant.now()).isBefore(deadline);
      Thread.onSpinWait();
    }
  }

  private long running() {
    var states = api.client().get(IMPORTS).json().findValuesAsText("state");
    return states.stream().filter(state -> state.equals("RECEIVING")).count();
  }

  @Test
  void isTheOtherEndOfAnExport() {
    take("?createPlaces=true", GOOD).expect(200);
    for (var type : List.of("text/csv", "application/x-ndjson")) {
      var file = api.client().get(EXPORT, "Accept", type).expect(200).body();
      api.client().get("/api/v1/devices").json().path("items").findValuesAsText("id").stream()
          .forEach(id -> api.client().delete("/api/v1/devices/" + id).expect(204));
      send("", type, file, "application/json").expect(200);
      assertThat(api.client().get(EXPORT, "Accept", type).body()).isEqualTo(file);
    }
  }

  @Test
  void namesEachRowThatFailedAndKeepsTheOthers() {
    var report = take("", MIXED).expect(200);
    assertThat(counts(report)).isEqualTo("1 0 0 2");
    assertThat(report.json().path("items").findValuesAsText("line")).containsExactly("3", "4");
    assertThat(report.text("/items/0/errors/0/column")).isEqualTo("eui");
    assertThat(report.text("/items/0/errors/0/value")).isEqualTo("0815");
    assertThat(report.text("/items/0/errors/0/reason")).isNotBlank();
    api.client().get("/api/v1/devices/00158d0001a2b3c4").expect(200);
  }

  @Test
  void keepsNothingWhenAllOrNothingWasWishedAndARowFails() {
    var report = take("?mode=ALL_OR_NOTHING", MIXED).expect(200);
    assertThat(report.json().at("/summary/kept").asBoolean()).isFalse();
    assertThat(report.json().path("items")).hasSize(2);
    api.client().get("/api/v1/devices/00158d0001a2b3c4").expect(404);
    var kept = take("?mode=ALL_OR_NOTHING&createPlaces=true", GOOD).expect(200);
    assertThat(kept.json().at("/summary/kept").asBoolean()).isTrue();
    api.client().get("/api/v1/devices/00158d0001a2b3c4").expect(200);
  }

  @Test
  void tellsInADryRunWhatWouldChange() {
    take("?createPlaces=true", GOOD).expect(200);
    var report = take("?dryRun=true", GOOD.replace("Fan", "Pump")).expect(200);
    assertThat(counts(report)).isEqualTo("0 1 1 0");
    assertThat(report.json().path("items").toString())
        .isEqualTo(
            "[{\"line\":3,\"eui\":\"00158d0001a2b3c5\",\"action\":\"CHANGED\","
                + "\"changes\":[{\"field\":\"name\",\"before\":\"Fan\",\"after\":\"Pump\"}]}]");
    assertThat(api.client().get("/api/v1/devices/00158d0001a2b3c5").text("/name")).isEqualTo("Fan");
  }

  @Test
  void tellsOfEveryRowInLines() {
    var report = send("", "text/csv", MIXED, "application/x-ndjson").expect(200);
    assertThat(report.header("Content-Type")).isEqualTo("application/x-ndjson");
    assertThat(report.body().lines())
        .hasSize(4)
        .first()
        .isEqualTo(
            "{\"line\":2,\"eui\":\"00158d0001a2b3c4\",\"action\":\"CREATED\","
                + "\"changes\":["
                + "{\"field\":\"name\",\"after\":\"Lamp\"},"
                + "{\"field\":\"state\",\"after\":\"ACTIVE\"}]}");
    assertThat(report.body().lines()).last().asString().startsWith("{\"summary\":{\"id\":\"");
  }

  @Test
  void isRememberedByTheIdThatTheClientChose() {
    var id = UUID.randomUUID().toString();
    assertThat(take("?id=" + id, MIXED).text("/summary/id")).isEqualTo(id);
    var run = api.client().get(IMPORTS + "/" + id).expect(200);
    assertThat(run.text("/state")).isEqualTo("DONE");
    assertThat(run.text("/caller")).isEqualTo("tester");
    assertThat(run.json().path("rows").asInt()).isEqualTo(3);
    assertThat(run.json().path("failed").asInt()).isEqualTo(2);
    assertThat(run.json().at("/summary/created").asInt()).isEqualTo(1);
    take("?id=" + id, MIXED).expectProblem(409, "id-taken");
    assertThat(api.client().get(IMPORTS + "/" + id).body()).isEqualTo(run.body());
    api.client().get(IMPORTS + "/" + UUID.randomUUID()).expectProblem(404, "not-found");
    api.client().get(IMPORTS + "/1").expectProblem(404, "not-found");
  }

  @Test
  void listsTheLastHundred() {
    for (int i = 0; i < 102; i++) {
      take("", "eui,name\n").expect(200);
    }
    take("", "weight\n1\n").expectProblem(422, "rule-broken");
    var items = api.client().get(IMPORTS).expect(200).json().path("items");
    assertThat(items).hasSize(100);
    assertThat(items.get(0).path("state").asText()).isEqualTo("BROKEN_OFF");
    assertThat(items.get(0).path("reason").asText()).contains("weight");
    assertThat(items.get(1).path("state").asText()).isEqualTo("DONE");
  }

  @Test
  void refusesWhatItDoesNotUnderstand() {
    take("", "").expectProblem(422, "rule-broken");
    send("", "application/json", "[]", "application/json")
        .expectProblem(415, "unsupported-media-type");
    take("?mode=ALL", GOOD).expectProblem(400, "invalid-parameter").expectParameter("mode");
    take("?timeZone=Mars", GOOD).expectProblem(400, "invalid-parameter");
    take("?id=1", GOOD).expectProblem(400, "invalid-parameter").expectParameter("id");
    take("?dryrun=true", GOOD).expectProblem(400, "invalid-parameter");
    send("", "text/csv", GOOD, "text/csv").expectProblem(406, "not-acceptable");
  }

  @Test
  void takesFilesBeyondTheLimitOfBodiesButNotOfUploads() {
    var file = new StringBuilder("eui,name\n");
    for (int i = 0; i < 5_000; i++) {
      file.append("%016x,%s\n".formatted(i, i % 100 == 7 ? "" : "Device " + i));
    }
    assertThat(file.length()).isGreaterThan(RunningApi.MAX_BODY_BYTES);
    var report = take("", file.toString()).expect(200);
    assertThat(counts(report)).isEqualTo("4950 0 0 50");
    assertThat(report.json().path("items").findValuesAsText("line"))
        .hasSize(50)
        .first()
        .isEqualTo("9");
    var line = "0000000000000001,%s\n".formatted("x".repeat(100_000));
    take("", "eui,name\n" + line.repeat(100)).expectProblem(413, "too-large");
  }

  @Test
  void leavesNoFileBehind() throws Exception {
    var before = uploads();
    take("", MIXED).expect(200);
    take("", "weight\n").expectProblem(422, "rule-broken");
    assertThat(uploads()).isSubsetOf(before);
  }

  @Test
  void isRefusedWhileTheStoreIsAway() {
    api.takeStoresAway();
    take("", GOOD).expectProblem(503, "unavailable");
    var run = api.client().get(IMPORTS).expect(200).json().path("items").get(0);
    assertThat(run.path("reason").asText()).endsWith("is not available");
  }

  private static List<Path> uploads() throws Exception {
    var folder = Path.of(System.getProperty("java.io.tmpdir"));
    try (var files = Files.newDirectoryStream(folder, "lintel-upload-*")) {
      var found = new ArrayList<Path>();
      files.forEach(found::add);
      return found;
    }
  }

  private Answer take(String query, String csv) {
    return send(query, "text/csv", csv, "application/json");
  }

  private Answer send(String query, String type, String file, String accept) {
    return api.client()
        .sendBytes(
            "POST", IMPORTS + query, file.getBytes(UTF_8), "Content-Type", type, "Accept", accept);
  }

  private static String counts(Answer report) {
    JsonNode summary = report.json().path("summary");
    return "%s %s %s %s"
        .formatted(
            summary.path("created"),
            summary.path("changed"),
            summary.path("unchanged"),
            summary.path("failed"));
  }
}
