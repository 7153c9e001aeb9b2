package io.lintel.bootstrap.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.lintel.domain.shared.Forbidden;
import io.lintel.domain.shared.StoreUnavailable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The HTTP API, as far as simulated devices need it. */
public final class LintelApi implements AutoCloseable {

  static final String TAG = "simulated";
  private static final JsonMapper JSON = new JsonMapper();
  private static final int AT_ONCE = 10_000;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final URI root;
  private final Optional<String> token;

  /**
   * @param root where the service is, without {@code /api/v1}
   * @param token who asks
   */
  public LintelApi(URI root, Optional<String> token) {
    this.root = root;
    this.token = token;
  }

  /** Registers the first devices of all fleets; those that are registered stay as they are. */
  void register(int devices) {
    for (int first = 0; first < devices; first += AT_ONCE) {
      var rows =
          IntStream.range(first, Math.min(devices, first + AT_ONCE))
              .mapToObj(device ->
                  "{\"eui\": \"%s\", \"name\": \"%s\", \"tags\": [\"%s\"]}"
                      .formatted(Fleet.eui(device), Fleet.name(device), TAG))
              .collect(Collectors.joining("\n"));
      var report =
          asked(
              request("/api/v1/imports")
                  .timeout(Duration.ofMinutes(10))
                  .header("Content-Type", "application/x-ndjson")
                  .POST(BodyPublishers.ofString(rows)));
      if (report.at("/summary/failed").asInt(-1) != 0) {
        throw new SimulationFailedException("devices cannot be registered: " + shown(report));
      }
    }
  }

  private static String shown(JsonNode report) {
    var first = report.at("/items/0").isMissingNode() ? report : report.at("/items/0");
    return first.toString();
  }

  /** What a device reported last; a missing node when it is not known or never reported. */
  JsonNode fields(int device) {
    return asked(
            request(
                "/api/v1/devices/%s/status?flat=true&fields=run,number"
                    .formatted(Fleet.eui(device))))
        .path("fields");
  }

  /** A page of simulated devices with what they reported last. */
  JsonNode page(Optional<String> cursor) {
    var path = "/api/v1/devices?include=status&limit=500&sort=eui&tag=" + TAG;
    return asked(request(path + cursor.map(it -> "&cursor=" + it).orElse("")));
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(root.resolve(path)).timeout(Duration.ofSeconds(30));
    token.ifPresent(it -> request.header("Authorization", "Bearer " + it));
    return request;
  }

  private JsonNode asked(HttpRequest.Builder request) {
    try {
      var answer = client.send(request.build(), BodyHandlers.ofByteArray());
      var body = JSON.readTree(answer.body());
      return switch (answer.statusCode()) {
        case 200, 404 -> body;
        case 401, 403 ->
            throw new Forbidden(
                "Lintel wants a token that may do that: " + body.path("detail").asText());
        default -> throw new SimulationFailedException("Lintel answers " + body);
      };
    } catch (IOException e) {
      throw new StoreUnavailable("Lintel at " + root, String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailable("Lintel at " + root, "interrupted", e);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
