package io.lintel.bootstrap.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The HTTP API as the first admin sees it, who signs in with the first request. */
final class Api {

  private static final String PASSWORD = "a quiet red bicycle";

  /** The settings of a Lintel that it can sign in to. */
  static final Map<String, String> ENVIRONMENT = Map.of("LINTEL_ADMIN_PASSWORD", PASSWORD);

  private static final String LOGIN =
      "{\"email\": \"admin@localhost\", \"password\": \"%s\"}".formatted(PASSWORD);
  private static final JsonMapper JSON = new JsonMapper();

  /** By where they are worth something. */
  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

  private final HttpClient client = HttpClient.newHttpClient();
  private final String root;

  /** An answer. */
  record Answer(int status, JsonNode body) {}

  Api(String root) {
    this.root = root;
  }

  Answer get(String path) {
    return send(path, request -> request.GET());
  }

  Answer post(String path, String json) {
    return send(
        path,
        request ->
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
  }

  Answer put(String path, String json) {
    return send(
        path,
        request ->
            request.header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
  }

  Answer patch(String path, String json) {
    return send(
        path,
        request ->
            request
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString(json)));
  }

  /** What keeps it from signing in is the answer. */
  private Answer send(String path, UnaryOperator<HttpRequest.Builder> asking) {
    var request = request(path);
    if (!path.startsWith("/api/")) {
      return send(asking.apply(request).build());
    }
    var login = signIn();
    if (login.isPresent()) {
      return login.get();
    }
    var used = String.valueOf(TOKENS.get(root));
    var answer = send(asking.apply(request.header("Authorization", "Bearer " + used)).build());
    if (answer.status() != 401 || !TOKENS.remove(root, used)) {
      return answer;
    }
    return send(path, asking); // the token was of an earlier one that had the same port
  }

  /** Empty when it is signed in; else why not. */
  private Optional<Answer> signIn() {
    if (TOKENS.containsKey(root)) {
      return Optional.empty();
    }
    var login = request("/api/v1/sessions").header("Content-Type", "application/json");
    var answer = send(login.POST(BodyPublishers.ofString(LOGIN)).build());
    if (answer.status() != 201) {
      return Optional.of(answer);
    }
    TOKENS.put(root, answer.body().path("token").asText());
    return Optional.empty();
  }

  /** What other clients name themselves with. */
  String authorization() {
    signIn()
        .ifPresent(answer -> {
          throw new IllegalStateException("not signed in: " + answer);
        });
    return "Bearer " + TOKENS.get(root);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(root + path)).timeout(Duration.ofSeconds(30));
  }

  private Answer send(HttpRequest request) {
    try {
      var response = client.send(request, BodyHandlers.ofString());
      return new Answer(response.statusCode(), JSON.readTree(response.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
