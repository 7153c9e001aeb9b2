package io.lintel.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of 100,000 rows, one in a hundred bad, through HTTP into a process with a small heap. */
class LargeImportTest {

  private static final int ROWS = 100_000;
  private static final int EACH_BAD = 100;

  @TempDir private Path folder;

  @Test
  void namesEveryBadRowAndKeepsAllOthersInLittleMemory() throws Exception {
    var settings =
        Map.of(
            "data", folder.resolve("data").toString(),
            "http.port", "0",
            "mqtt", "none",
            "node", "import");
    try (var lintel = LintelProcess.serve(folder, settings, "-Xmx128m").untilItRuns()) {
      var report = sent(lintel, file());

      assertThat(report.at("/summary/created").asInt()).isEqualTo(ROWS - ROWS / EACH_BAD);
      assertThat(report.at("/summary/failed").asInt()).isEqualTo(ROWS / EACH_BAD);
      assertThat(report.path("items").findValues("line").stream().map(JsonNode::asInt))
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, ROWS / EACH_BAD)
                  .mapToObj(bad -> bad * EACH_BAD + 1)
                  .toList());
      assertThat(report.path("items"))
          .allSatisfy(row -> {
            assertThat(row.at("/errors/0/column").asText()).isEqualTo("eui");
            assertThat(row.at("/errors/0/value").asText()).startsWith("no-eui-");
          });
      assertThat(new Api(lintel.http()).get("/api/v1/devices/" + eui(ROWS - 1)).status())
          .isEqualTo(200);
      assertThat(lintel.output()).doesNotContain("OutOfMemory").doesNotContain("ERROR");
    }
  }

  private Path file() throws IOException {
    var file = folder.resolve("devices.csv");
    try (var out = Files.newBufferedWriter(file)) {
      out.write("eui,name,tags,attribute.serial\n");
      for (int row = 1; row <= ROWS; row++) {
        var eui = row % EACH_BAD == 0 ? "no-eui-" + row : eui(row);
        out.write("%s,Sensor %d,imported,SN-%06d\n".formatted(eui, row, row));
      }
    }
    return file;
  }

  private static String eui(int row) {
    return "70b3d57e%08x".formatted(row);
  }

  private static JsonNode sent(LintelProcess lintel, Path file) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(lintel.http() + "/api/v1/imports"))
            .timeout(Duration.ofMinutes(10))
            .header("Content-Type", "text/csv")
            .header("Authorization", new Api(lintel.http()).authorization())
            .POST(BodyPublishers.ofFile(file))
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonMapper().readTree(answer.body());
  }
}
