package io.lintel.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.shared.Caller;
import io.lintel.application.shared.NamedRequests;
import io.lintel.persistence.memory.InMemoryIdempotencyStore;
import io.lintel.persistence.memory.MemoryDatabase;
import io.lintel.web.HttpOptions;
import io.lintel.web.HttpServer;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two pages and a form, as a browser uses them. */
final class BrowserSessionTest {

  private final SessionCookie cookie = new SessionCookie(false);
  private final CsrfTokens tokens = new CsrfTokens(cookie, new Random(1));
  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpServer server =
      new HttpServer(
          HttpOptions.on("127.0.0.1", 0),
          _ -> Caller.SYSTEM,
          new NamedRequests(
              new InMemoryIdempotencyStore(new MemoryDatabase()), InstantSource.system()),
          List.of(() ->
              List.of(
                  Route.get("/page", this::page).open(),
                  Route.post("/login", this::login).open(),
                  Route.post("/change", this::change).open(),
                  Route.post("/logout", _ -> cookie.end(Reply.noContent())).open())));

  private Reply page(Request request) {
    var body = new Reply.Body.Text("text/plain", tokens.of(request).orElse("none"));
    return PagePolicy.of(Reply.of(200, body));
  }

  private Reply login(Request request) {
    return cookie.begin(Reply.noContent(), "s3cret", Duration.ofHours(1));
  }

  private Reply change(Request request) {
    tokens.check(request);
    return Reply.noContent();
  }

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void close() {
    server.close();
    http.shutdownNow();
  }

  @Test
  void changesWithTheTokenOfThePageInHeaderOrForm() {
    var token = send("GET", "/page", "Cookie", "lintel-session=s3cret").body();
    assertThat(change("X-CSRF-Token", token).statusCode()).isEqualTo(204);
  }

  @Test
  void changesNothingWithoutTheTokenOfItsOwnSession() {
    var foreign = send("GET", "/page", "Cookie", "lintel-session=other").body();
    for (var answer : List.of(change("X-CSRF-Token", foreign), change("X-Nothing", "x"))) {
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("urn:lintel:problem:wrong-csrf-token");
    }
  }

  @Test
  void givesACookieThatNoScriptReadsAndNoForeignPageSends() {
    var answer = send("POST", "/login");
    assertThat(answer.headers().firstValue("Set-Cookie"))
        .contains("lintel-session=s3cret; Max-Age=3600; Path=/; HttpOnly; SameSite=Lax");
    assertThat(send("POST", "/logout").headers().firstValue("Set-Cookie"))
        .contains("lintel-session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax");
    assertThat(
            new SessionCookie(true)
                .begin(Reply.noContent(), "s3cret", Duration.ofHours(1))
                .headers())
        .containsEntry(
            "Set-Cookie",
            "__Host-lintel-session=s3cret; Max-Age=3600; Path=/; HttpOnly; SameSite=Lax; Secure");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lintel-session=",
        "lintel-session=a b",
        "lintel-session=one; lintel-session=two",
        "other=1",
        "xlintel-session=s3cret",
        "__Host-lintel-session=s3cret"
      })
  void knowsNoOtherCookie(String given) {
    assertThat(send("GET", "/page", "Cookie", given).body()).isEqualTo("none");
  }

  @Test
  void findsItsCookieAmongOthers() {
    assertThat(send("GET", "/page", "Cookie", "a=1; lintel-session=s3cret;b=2").body())
        .isNotEqualTo("none");
  }

  @Test
  void letsAPageDoNothingButWhatComesFromHere() {
    var headers = send("GET", "/page").headers();
    assertThat(headers.allValues("Content-Security-Policy"))
        .singleElement()
        .satisfies(policy ->
            assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*", "http:", "https:"));
    assertThat(headers.allValues("Cache-Control")).containsExactly("no-store");
    assertThat(headers.allValues("Referrer-Policy")).containsExactly("same-origin");
  }

  private HttpResponse<String> change(String header, String value) {
    return send(
        "POST",
        "/change",
        "Cookie",
        "lintel-session=s3cret",
        "Origin",
        "http://127.0.0.1:" + server.port(),
        header,
        value);
  }

  private HttpResponse<String> send(String method, String path, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .method(method, BodyPublishers.noBody());
    Optional.of(headers).filter(it -> it.length > 0).ifPresent(request::headers);
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
