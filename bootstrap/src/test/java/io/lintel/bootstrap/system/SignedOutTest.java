package io.lintel.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.wiring.Lintel;
import io.lintel.messaging.testing.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one database: who signs out at one is out there at once, and soon at the other. */
class SignedOutTest {

  @TempDir private Path folder;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void countsHereAtOnceAndElsewhereInAMoment() throws Exception {
    var database = Backends.postgresql();
    try (var one = start("one", database);
        var other = start("other", database)) {
      var session = new Api(one.addresses().http()).authorization();
      assertThat(send(one, "GET", "/me", session)).isEqualTo(200);
      assertThat(send(other, "GET", "/me", session)).isEqualTo(200);

      assertThat(send(one, "DELETE", "/sessions/current", session)).isEqualTo(204);

      assertThat(send(one, "GET", "/me", session)).isEqualTo(401);
      Await.until("signed out there too", () -> send(other, "GET", "/me", session) == 401);
    }
  }

  private Lintel start(String node, String database) {
    var settings =
        Map.of(
            "data",
            folder.resolve(node).toString(),
            "http.port",
            "0",
            "mqtt",
            "none",
            "database",
            database,
            "node",
            node);
    return Lintel.start(Configuration.read(settings, Api.ENVIRONMENT));
  }

  private int send(Lintel node, String method, String path, String session) {
    var request =
        HttpRequest.newBuilder(URI.create(node.addresses().http() + "/api/v1" + path))
            .header("Authorization", session)
            .method(method, BodyPublishers.noBody())
            .build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
