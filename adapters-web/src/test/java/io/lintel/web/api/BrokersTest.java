package io.lintel.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What other brokers ask, in their own words. */
final class BrokersTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String SECRET = "a secret of a broker";

  @RegisterExtension final RunningApi api = new RunningApi().guarded();

  /** As mosquitto-go-auth does by {@code http_params_mode form}. */
  private Answer asForm(String path, String... members) {
    var form = new StringBuilder();
    for (int i = 0; i < members.length; i += 2) {
      form.append(i == 0 ? "" : "&").append(members[i]).append('=');
      form.append(ApiClient.encode(members[i + 1]));
    }
    return api.client().send("POST", path, form.toString(), "Content-Type", FORM);
  }

  /** As mosquitto-go-auth does by {@code http_params_mode json}. */
  private Answer asJson(String path, String json) {
    return api.client()
        .send(
            "POST", path, json, "Content-Type", "application/json", "User-Agent", "mosquitto-2.1");
  }

  /** As EMQX 5 does, with its default headers. */
  private Answer asEmqx(String path, String json) {
    return api.client()
        .send(
            "POST",
            path,
            json,
            "Content-Type",
            "application/json",
            "Accept",
            "application/json",
            "Cache-Control",
            "no-cache");
  }

  private static String login(String user, String password) {
    return "{\"username\": \"%s\", \"password\": \"%s\", \"clientid\": \"gateway\"}"
        .formatted(user, password);
  }

  @Test
  void goAuthIsToldByTheStatus() {
    asForm(
            "/mqtt/auth",
            "clientid",
            Gateways.NAME,
            "password",
            Gateways.PASSWORD,
            "username",
            Gateways.NAME)
        .expect(200);
    asForm("/mqtt/auth", "username", Gateways.NAME, "password", "x", "clientid", Gateways.NAME)
        .expect(403);
    assertThat(asJson("/mqtt/auth", login(Gateways.NAME, Gateways.PASSWORD)).expect(200).json())
        .hasToString("{\"result\":\"allow\",\"is_superuser\":false,\"ok\":true,\"error\":\"\"}");
    asJson("/mqtt/auth", login(Gateways.NAME, "x")).expect(403);
  }

  @Test
  void emqxIsToldByTheResult() {
    var allowed = asEmqx("/mqtt/auth", login(Gateways.NAME, Gateways.PASSWORD)).expect(200);
    assertThat(allowed.text("/result")).isEqualTo("allow");
    assertThat(allowed.json().at("/is_superuser").asBoolean()).isFalse();
    assertThat(allowed.header("Cache-Control")).isEqualTo("no-store");
    assertThat(asEmqx("/mqtt/auth", login(Gateways.NAME, "x")).expect(200).text("/result"))
        .isEqualTo("deny");
    assertThat(asEmqx("/mqtt/auth", login("", "")).expect(200).text("/result")).isEqualTo("deny");
  }

  @ParameterizedTest
  @CsvSource({
    "1, down/1, 200",
    "1, up/1, 403",
    "2, up/1, 200",
    "2, down/1, 403",
    "3, up/1, 403",
    "3, down/1, 403",
    "4, down/#, 200",
    "4, up/#, 403",
    "4, $share/group/down/#, 200"
  })
  void rightsByTheNumbersOfMosquitto(String access, String topic, int status) {
    asForm("/mqtt/acl", "username", "gateway", "clientid", "gateway", "topic", topic, "acc", access)
        .expect(status);
    asJson(
            "/mqtt/acl",
            "{\"username\": \"gateway\", \"clientid\": \"gateway\", \"topic\": \"%s\", \"acc\": %s}"
                .formatted(topic, access))
        .expect(status);
  }

  @ParameterizedTest
  @CsvSource({
    "publish, up/1, allow",
    "publish, down/1, deny",
    "subscribe, down/+, allow",
    "subscribe, up/1, deny"
  })
  void rightsByTheActionsOfEmqx(String action, String topic, String result) {
    var asked =
        """
        {"username": "gateway", "clientid": "gateway", "topic": "%s", "action": "%s", "qos": "1",
         "peerhost": "192.0.2.7", "retain": "false"}
        """
            .formatted(topic, action);

    assertThat(asEmqx("/mqtt/acl", asked).expect(200).text("/result")).isEqualTo(result);
  }

  @Test
  void whatIsNotUnderstoodIsNeverAllowed() {
    asForm("/mqtt/auth", "username", "gateway").expectProblem(422, "rule-broken");
    asJson("/mqtt/auth", "{\"username\": 1.5}").expectProblem(422, "rule-broken");
    asJson("/mqtt/auth", "{").expectProblem(400, "malformed-json");
    asJson("/mqtt/auth", "[]").expectProblem(400, "invalid-body");
    asForm("/mqtt/auth", "username", "x".repeat(1_025), "clientid", "x", "password", "x")
        .expectProblem(422, "rule-broken");
    for (var acc : List.of("0", "5", "", "publish")) {
      asForm("/mqtt/acl", "username", "gateway", "clientid", "gateway", "topic", "a", "acc", acc)
          .expectProblem(422, "rule-broken");
    }
    asForm("/mqtt/acl", "username", "g", "clientid", "g", "topic", "a", "action", "own")
        .expectProblem(422, "rule-broken");
    api.client()
        .send("POST", "/mqtt/auth", "username=%zz", "Content-Type", FORM)
        .expectProblem(400, "invalid-parameter");
    api.client()
        .send("POST", "/mqtt/auth", "x", "Content-Type", "text/plain")
        .expectProblem(415, "unsupported-media-type");
    asJson("/mqtt/auth", login("away", "x")).expectProblem(503, "unavailable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "Via", "X-Real-IP"})
  void withoutASecretNobodyAsksThroughAProxy(String header) {
    api.client()
        .send(
            "POST",
            "/mqtt/auth",
            login(Gateways.NAME, Gateways.PASSWORD),
            "Content-Type",
            "application/json",
            header,
            "127.0.0.1")
        .expectProblem(401, "unauthenticated");
  }

  /** With a secret. */
  @Nested
  final class Secret {

    @RegisterExtension
    final RunningApi guarded = new RunningApi().guarded().withBrokerSecret(SECRET);

    private Answer ask(String... authorization) {
      var headers = new ArrayList<>(List.of("Content-Type", "application/json"));
      headers.addAll(List.of(authorization));
      return guarded
          .client()
          .send(
              "POST",
              "/mqtt/auth",
              login(Gateways.NAME, Gateways.PASSWORD),
              headers.toArray(String[]::new));
    }

    private static String basic(String text) {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      return "Basic " + Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void whoKnowsItIsAnswered() {
      ask("Authorization", "Bearer " + SECRET).expect(200);
      ask("Authorization", "bearer " + SECRET).expect(200);
      ask("Authorization", basic("lintel:" + SECRET)).expect(200);
    }

    @Test
    void nobodyElseIsAndNotForLong() {
      for (var header :
          List.of("Bearer no", "Bearer", basic(SECRET), "Basic !", basic(":"), "x " + SECRET)) {
        ask("Authorization", header).expectProblem(401, "unauthenticated");
      }
      for (int i = 6; i < 10; i++) {
        ask().expectProblem(401, "unauthenticated");
      }
      ask().expectProblem(429, "too-many-requests");
      ask("Authorization", "Bearer " + SECRET).expect(200);
    }
  }
}
