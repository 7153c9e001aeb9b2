package io.lintel.bootstrap.command;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lintel.application.bridge.transfer.ImportListener;
import io.lintel.application.bridge.transfer.ImportOptions;
import io.lintel.application.bridge.transfer.ImportSummary;
import io.lintel.application.bridge.transfer.RowError;
import io.lintel.application.bridge.transfer.RowResult;
import io.lintel.domain.shared.StoreUnavailable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Files of devices, taken in and written by a Lintel that runs. */
final class DeviceFiles implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String NDJSON = "application/x-ndjson";

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final URI root;
  private final String token;

  /**
   * @param root where the service is, without {@code /api/v1}
   */
  DeviceFiles(URI root, String token) {
    this.root = root;
    this.token = token;
  }

  /**
   * Imports a file.
   *
   * @param listener hears of rows that failed, and how many are done
   */
  ImportSummary take(Path file, RowFormat format, ImportOptions options, ImportListener listener)
      throws IOException {
    var query =
        "?dryRun=%s&mode=%s&createPlaces=%s&timeZone=%s"
            .formatted(
                options.mode() == ImportOptions.Mode.DRY_RUN,
                options.mode() == ImportOptions.Mode.ALL_OR_NOTHING
                    ? "ALL_OR_NOTHING"
                    : "GOOD_ROWS",
                options.createPlaces(),
                URLEncoder.encode(options.timeZone().getId(), StandardCharsets.UTF_8));
    var request =
        request("/api/v1/imports" + query)
            .header("Content-Type", format.mediaType())
            .header("Accept", NDJSON)
            .POST(BodyPublishers.ofFile(file));
    try (var answer =
        new BufferedReader(new InputStreamReader(sent(request), StandardCharsets.UTF_8))) {
      long rows = 0;
      for (var line = answer.readLine(); line != null; line = answer.readLine()) {
        var json = JSON.readTree(line);
        if (json.has("summary")) {
          return JSON.treeToValue(withoutId(json.path("summary")), ImportSummary.class);
        }
        if (json.has("problem")) {
          throw refused(json.path("problem").path("status").asInt(), json.path("problem"));
        }
        result(json).ifPresent(listener::row);
        listener.progress(ImportListener.Stage.WRITING, ++rows);
      }
    }
    throw new IOException("the answer of %s ended before its summary".formatted(root));
  }

  private static JsonNode withoutId(JsonNode summary) {
    return summary.<ObjectNode>deepCopy().without("id");
  }

  private static Optional<RowResult> result(JsonNode row) {
    if (!row.path("action").asText().equals(RowResult.Action.FAILED.name())) {
      return Optional.empty();
    }
    var errors =
        row.path("errors")
            .valueStream()
            .map(error ->
                new RowError(
                    error.path("column").asText(),
                    error.path("value").asText(),
                    error.path("reason").asText()))
            .toList();
    return Optional.of(
        new RowResult(
            row.path("line").asLong(),
            Optional.empty(),
            RowResult.Action.FAILED,
            List.of(),
            List.of(),
            errors));
  }

  /** All devices as a file, for the caller to close. */
  InputStream export(RowFormat format, boolean retired) {
    var states = retired ? "?state=ACTIVE&state=DISABLED&state=RETIRED" : "";
    return sent(
        request("/api/v1/exports/devices" + states).header("Accept", format.mediaType()).GET());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(root.resolve(path)).header("Authorization", "Bearer " + token);
  }

  private InputStream sent(HttpRequest.Builder request) {
    try {
      var answer = client.send(request.build(), BodyHandlers.ofInputStream());
      if (answer.statusCode() == 200) {
        return answer.body();
      }
      throw refused(answer.statusCode(), problem(answer));
    } catch (IOException e) {
      throw new StoreUnavailable("Lintel at " + root, String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailable("Lintel at " + root, "interrupted", e);
    }
  }

  private static JsonNode problem(HttpResponse<InputStream> answer) throws IOException {
    try (var body = answer.body()) {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      return JSON.createObjectNode(); // somebody in between answered
    }
  }

  private CommandFailedException refused(int status, JsonNode problem) {
    var meaning =
        switch (status) {
          case 401, 403 -> ExitStatus.NOT_ALLOWED;
          case 429, 502, 503, 504 -> ExitStatus.UNAVAILABLE;
          default -> ExitStatus.BAD_DATA;
        };
    var words = problem.path("detail").asText(problem.path("title").asText());
    return new CommandFailedException(meaning, "%s answers %d: %s".formatted(root, status, words));
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
