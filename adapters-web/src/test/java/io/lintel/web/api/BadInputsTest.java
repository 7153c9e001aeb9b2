package io.lintel.web.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Samples;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What clients send wrongly: each a clear refusal, and nothing is stored. */
final class BadInputsTest {

  @RegisterExtension final RunningApi api = new RunningApi();

  @ParameterizedTest
  @EnumSource
  void refusesMalformedJsonWithItsPlace(Thing thing) {
    var all = thing.all(api.client());
    for (var body :
        List.of("{bad", "{\"name\": \"a\"", "{\"name\":\n \"a\",}", "{} x", "{}{}", "'a'")) {
      var answer = send(thing, all, body).expectProblem(400, "malformed-json");
      var error = answer.json().at("/errors/0");
      assertThat(error.path("line").asInt()).as("%s", answer).isPositive();
      assertThat(error.path("column").asInt()).isPositive();
    }
    send(thing, all, "{\"name\": \"a\", \"name\": \"b\"}").expectProblem(400, "malformed-json");
    assertThat(send(thing, all, "{\"name\": \"a\"").text("/detail"))
        .isEqualTo("Line 1, column 13: Unexpected end-of-input: expected close marker for Object");
    send(thing, all, "").expectProblem(400, "malformed-json");
    send(thing, all, " \n").expectProblem(400, "malformed-json");
    expectNothingStored(all);
  }

  @ParameterizedTest
  @EnumSource
  void refusesTextThatIsNotUtf8(Thing thing) {
    var all = thing.all(api.client());
    thing
        .send(
            api.client(),
            all,
            "{\"name\": \"ü\"}".getBytes(ISO_8859_1),
            "Content-Type",
            ApiClient.JSON)
        .expectProblem(400, "malformed-json");
    expectNothingStored(all);
  }

  @ParameterizedTest
  @EnumSource
  void refusesWhatIsNoObject(Thing thing) {
    var all = thing.all(api.client());
    for (var body : List.of("[]", "null", "1", "\"a\"", "true", "[{\"name\": \"a\"}]")) {
      send(thing, all, body).expectProblem(400, "invalid-body").expectPointer("");
    }
    expectNothingStored(all);
  }

  @ParameterizedTest
  @EnumSource
  void refusesUnknownMembers(Thing thing) {
    var all = thing.all(api.client());
    var answer =
        send(thing, all, "{\"nmae\": \"a\"}")
            .expectProblem(400, "invalid-body")
            .expectPointer("/nmae");
    assertThat(answer.text("/detail")).contains("did you mean 'name'?");
    send(thing, all, "{\"name\": \"a\", \"version\": 1}").expectPointer("/version");
    send(thing, all, "{\"name\": \"a\", \"a/b~c\": 1}").expectPointer("/a~1b~0c");
    expectNothingStored(all);
  }

  @ParameterizedTest
  @EnumSource
  void refusesOtherTypes(Thing thing) {
    var all = thing.all(api.client());
    for (var value : List.of("1", "1.5", "true", "[]", "{}", "[\"a\"]")) {
      send(thing, all, "{\"name\": " + value + "}")
          .expectProblem(400, "invalid-body")
          .expectPointer("/name");
    }
    expectNothingStored(all);
  }

  @ParameterizedTest
  @EnumSource
  void refusesTextsThatNobodyCouldKeep(Thing thing) {
    var all = thing.all(api.client());
    for (var text : List.of("\\u0000", "a\\u0000b", "\\ud800", "\\udc00x", "\\udc00\\ud800")) {
      send(thing, all, "{\"name\": \"" + text + "\"}")
          .expectProblem(400, "invalid-body")
          .expectPointer("/name");
    }
    expectNothingStored(all);
  }

  @ParameterizedTest
  @EnumSource
  void refusesDeepNesting(Thing thing) {
    var all = thing.all(api.client());
    send(thing, all, "[".repeat(100) + "]".repeat(100)).expectProblem(400, "malformed-json");
    send(thing, all, "{\"name\":".repeat(100) + "1" + "}".repeat(100))
        .expectProblem(400, "malformed-json");
    send(thing, all, "[".repeat(90_000)).expectProblem(400, "malformed-json");
    expectNothingStored(all);
  }

  @ParameterizedTest
  @EnumSource
  void refusesLargeBodies(Thing thing) {
    var all = thing.all(api.client());
    send(thing, all, "{\"name\": \"" + "a".repeat(10 << 20) + "\"}")
        .expectProblem(413, "too-large");
    send(thing, all, "{\"name\": \"" + "a".repeat(RunningApi.MAX_BODY_BYTES) + "\"}")
        .expectProblem(413, "too-large");
    var largest = " ".repeat(RunningApi.MAX_BODY_BYTES - 2) + "[]";
    send(thing, all, largest).expectProblem(400, "invalid-body");
    expectNothingStored(all);
  }

  @ParameterizedTest
  @EnumSource
  void refusesOtherMediaTypes(Thing thing) {
    var all = thing.all(api.client());
    var body = "{\"name\": \"a\"}".getBytes(UTF_8);
    for (var type :
        List.of(
            "text/plain",
            "application/x-www-form-urlencoded",
            "application/json; charset=latin1",
            "multipart/form-data; boundary=x",
            "application/merge-patch+json",
            "json")) {
      thing
          .send(api.client(), all, body, "Content-Type", type)
          .expectProblem(415, "unsupported-media-type");
    }
    thing.send(api.client(), all, body).expectProblem(415, "unsupported-media-type");
    thing
        .send(api.client(), all, body, "Content-Type", ApiClient.JSON, "Content-Encoding", "gzip")
        .expectProblem(415, "unsupported-media-type");
    expectNothingStored(all);
  }

  @ParameterizedTest
  @EnumSource
  void refusesLongNames(Thing thing) {
    var all = thing.all(api.client());
    var others = thing == Thing.FLOOR ? ", \"level\": 1" : thing == Thing.DEVICE ? EUI : "";
    send(thing, all, "{\"name\": \"" + "ä".repeat(101) + "\"" + others + "}")
        .expectProblem(422, "rule-broken")
        .expectPointer("/name");
    expectNothingStored(all);
    send(thing, all, "{\"name\": \"" + "💡".repeat(100) + "\"" + others + "}").expect(201);
  }

  private static final String EUI = ", \"eui\": \"0000000000000001\"";

  @ParameterizedTest
  @EnumSource
  void keepsTextsOfEveryScriptAndQueryLanguageAsTheyAre(Thing thing) {
    var all = thing.all(api.client());
    var path = thing.create(api.client(), all, 1).expect(201).header("Location");
    for (var name : Samples.NAMES) {
      var escaped = name.replace("\\", "\\\\").replace("\"", "\\\"");
      var changed = thing.change(api.client(), path, escaped).expect(200);
      assertThat(changed.text("/name")).isEqualTo(name);
      assertThat(api.client().get(path).text("/name")).isEqualTo(name);
    }
  }

  private Answer send(Thing thing, String all, String body) {
    return thing.send(api.client(), all, body.getBytes(UTF_8), "Content-Type", ApiClient.JSON);
  }

  private void expectNothingStored(String all) {
    assertThat(api.client().get(all).expect(200).json().path("items")).isEmpty();
  }
}
