package io.lintel.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KindsTest {

  private static final String AIR = "/api/v1/kinds/air-quality";

  @RegisterExtension final RunningApi api = new RunningApi();

  @Test
  void createsThenReplacesAsAWhole() {
    var created =
        api.client()
            .put(
                AIR,
                """
                {"name": "Air", "manufacturer": "Acme", "reportsEvery": "PT15M",
                 "fields": [{"name": "co2", "type": "NUMBER", "unit": "ppm", "label": "CO2",
                             "min": 0, "max": 5000.5}, {"name": "on", "type": "BOOLEAN"}]}\
                """)
            .expect(201);
    assertThat(created.header("Location")).isEqualTo(AIR);
    assertThat(created.text("/lateAfter")).isEqualTo("PT22M30S");
    assertThat(created.text("/offlineAfter")).isEqualTo("PT45M");
    assertThat(created.json().at("/fields/0/max").asDouble()).isEqualTo(5000.5);
    assertThat(created.json().at("/fields/1").has("min")).isFalse();
    assertThat(api.client().get(AIR).expect(200).body()).isEqualTo(created.body());
    var replaced = api.client().put(AIR, "{\"name\": \"Air 2\"}").expect(200);
    assertThat(replaced.json().path("fields")).isEmpty();
    assertThat(replaced.json().has("reportsEvery")).isFalse();
    assertThat(replaced.json().path("version").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | /name",
        "{\"name\": \"a\", \"reportsEvery\": \"15m\"} | /reportsEvery",
        "{\"name\": \"a\", \"reportsEvery\": \"PT0.5S\"} | /reportsEvery",
        "{\"name\": \"a\", \"lateAfter\": \"PT1M\"} | /offlineAfter",
        "{\"name\": \"a\", \"fields\": [{\"type\": \"TEXT\"}]} | /fields/0/name",
        "{\"name\": \"a\", \"fields\": [{\"name\": \"b\"}]} | /fields/0/type",
        "{\"name\": \"a\", \"fields\": [{\"name\": \"b\", \"type\": \"text\"}]} | /fields/0/type",
        "{\"name\": \"a\", \"fields\": [{\"name\": \"1\", \"type\": \"TEXT\"}]} | /fields/0/name",
        "{\"name\": \"a\", \"fields\": [{\"name\": \"b\", \"type\": \"NUMBER\", \"min\": 2, \"max\": 1}]} | /fields/0/max",
        "{\"name\": \"a\", \"fields\": [{\"name\": \"b\", \"type\": \"NUMBER\", \"min\": 1e999}]} | /fields/0/min",
        "{\"name\": \"a\", \"mapping\": {}} | /mapping/rules",
        "{\"name\": \"a\", \"mapping\": {\"rules\": []}} | /mapping/rules",
        "{\"name\": \"a\", \"mapping\": {\"time\": \"t\", \"rules\": [{\"from\": \"/a\", \"field\": \"a\"}]}} | /mapping/time",
        "{\"name\": \"a\", \"mapping\": {\"rules\": [{\"field\": \"a\"}]}} | /mapping/rules/0/from",
        "{\"name\": \"a\", \"mapping\": {\"rules\": [{\"from\": \"a\", \"field\": \"a\"}]}} | /mapping/rules/0/from",
        "{\"name\": \"a\", \"mapping\": {\"rules\": [{\"from\": \"/a\", \"field\": \"a b\"}]}} | /mapping/rules/0/field",
        "{\"name\": \"a\", \"mapping\": {\"rules\": [{\"from\": \"/a\", \"field\": \"a\", \"scale\": 0}]}} | /mapping/rules/0/scale",
        "{\"name\": \"a\", \"mapping\": {\"rules\": [{\"from\": \"/a\", \"field\": \"a\", \"values\": {\"b\": []}}]}} | /mapping/rules/0/values"
      })
  void refusesWhatBreaksARule(String body, String pointer) {
    api.client().put(AIR, body).expectProblem(422, "rule-broken").expectPointer(pointer);
    api.client().get(AIR).expectProblem(404, "not-found");
  }

  @Test
  void keepsAMapping() {
    var mapping =
        """
        {"time":"/ts","rules":[{"from":"/t","field":"temperature","scale":0.1,"offset":-40.0,\
        "unit":"°C"},{"from":"/s","field":"on","values":{"OFF":false,"ON":true}}],\
        "keepsOthers":true}\
        """;
    var created =
        api.client().put(AIR, "{\"name\": \"Air\", \"mapping\": " + mapping + "}").expect(201);
    assertThat(created.json().path("mapping")).hasToString(mapping);
    assertThat(api.client().get(AIR).expect(200).body()).isEqualTo(created.body());
    assertThat(api.client().put(AIR, "{\"name\": \"Air\"}").expect(200).json().has("mapping"))
        .isFalse();
  }

  @Test
  void refusesUnknownMembersOfFields() {
    api.client()
        .put(AIR, "{\"name\": \"a\", \"fields\": [{\"name\": \"b\", \"typ\": \"TEXT\"}]}")
        .expectProblem(400, "invalid-body")
        .expectPointer("/fields/0/typ");
  }

  @Test
  void refusesAKeyThatIsNone() {
    api.client()
        .put("/api/v1/kinds/Not_a_key", "{\"name\": \"a\"}")
        .expectProblem(422, "rule-broken");
    api.client().get("/api/v1/kinds/Not_a_key").expectProblem(404, "not-found");
    api.client().delete("/api/v1/kinds/Not_a_key").expectProblem(404, "not-found");
  }

  @Test
  void keepsAKindThatDevicesAreOf() {
    api.client().put(AIR, "{\"name\": \"a\"}").expect(201);
    var device =
        api.client()
            .post(
                "/api/v1/devices",
                "{\"eui\": \"0000000000000001\", \"name\": \"a\", \"kind\": \"air-quality\"}")
            .expect(201);
    api.client().delete(AIR).expectProblem(409, "not-empty");
    api.client().patch(device.header("Location"), "{\"kind\": null}").expect(200);
    api.client().delete(AIR).expect(204);
    api.client().delete(AIR).expectProblem(404, "not-found");
  }
}
