package io.lintel.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.shared.Caller;
import io.lintel.application.status.RefusedMessage;
import io.lintel.domain.status.UndecodedMessage;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QuarantineTest {

  private static final String QUARANTINE = "/api/v1/quarantine";
  private static final String REPLAY = QUARANTINE + "/replay";
  private static final String DISCARD = QUARANTINE + "/discard";
  private static final String NOWHERE = "01890a5d-ac96-774b-bcce-b302099a8057";

  @RegisterExtension final RunningApi api = new RunningApi();

  @Test
  void showsWhatWasRefused() {
    keep("{\"a\": \u0001\u0000<b>💡");

    var item = api.client().get(QUARANTINE).expect(200).json().at("/items/0");

    assertThat(item.path("payload").asText()).isEqualTo("{\"a\": \u0001\u0000<b>💡");
    assertThat(item.path("encoding").asText()).isEqualTo("utf-8");
    assertThat(item.path("topic").asText()).isEqualTo("here");
    assertThat(item.path("reason").asText()).isEqualTo("not JSON");
    assertThat(item.path("state").asText()).isEqualTo("WAITING");
    assertThat(item.path("count").asInt()).isEqualTo(1);
    assertThat(item.path("truncated").asBoolean()).isFalse();
    assertThat(item.path("receivedAt")).isEqualTo(item.path("firstReceivedAt"));
  }

  @Test
  void showsBytesThatAreNoTextInBase64() {
    var bytes = new byte[] {(byte) 0xff, 0, 7};
    var path = keep(bytes);

    var message = api.client().get(path).expect(200);

    assertThat(message.text("/encoding")).isEqualTo("base64");
    assertThat(Base64.getDecoder().decode(message.text("/payload"))).isEqualTo(bytes);
  }

  @Test
  void showsTheBeginningInListsAndTheRestAlone() {
    var text = "💡".repeat(20_000);
    var path = keep(text);

    var listed = api.client().get(QUARANTINE).expect(200).json().at("/items/0");
    var whole = api.client().get(path).expect(200);

    assertThat(listed.path("payload").asText()).isEqualTo("💡".repeat(256));
    assertThat(listed.path("size").asInt()).isEqualTo(65_536);
    assertThat(whole.text("/payload")).isEqualTo("💡".repeat(16_384));
    assertThat(whole.json().path("truncated").asBoolean()).isTrue();
    api.client().get(path, "If-None-Match", whole.tag()).expect(304);
  }

  @Test
  void walksThePages() {
    for (int i = 0; i < 5; i++) {
      keep("bad " + i);
    }

    var first = api.client().get(QUARANTINE + "?limit=3").expect(200);
    var rest = api.client().get(QUARANTINE + "?limit=3&cursor=" + first.text("/next")).expect(200);

    assertThat(first.json().findValuesAsText("payload")).containsExactly("bad 4", "bad 3", "bad 2");
    assertThat(rest.json().findValuesAsText("payload")).containsExactly("bad 1", "bad 0");
    assertThat(rest.json().path("next").isNull()).isTrue();
  }

  @Test
  void replaysSomeMessages() {
    var good = id(keep("good"));
    var bad = id(keep("bad"));
    var ids = "{\"ids\": [\"%s\", \"%s\", \"%s\"]}".formatted(bad, good, NOWHERE);

    var answer = api.client().post(REPLAY, ids).expect(200);

    assertThat(answer.body())
        .isEqualTo(
            """
            {"results":[{"id":"%s","outcome":"REFUSED","reason":"still not good"},\
            {"id":"%s","outcome":"TAKEN"},{"id":"%s","outcome":"UNKNOWN"}]}\
            """
                .formatted(bad, good, NOWHERE));
    var left = api.client().get(QUARANTINE).expect(200).json().path("items");
    assertThat(left).hasSize(1);
    assertThat(left.at("/0/state").asText()).isEqualTo("REFUSED");
    assertThat(left.at("/0/reason").asText()).isEqualTo("still not good");
  }

  @Test
  void replaysEverything() {
    keep("good 1");
    keep("bad");
    keep("good 2");

    var answer = api.client().post(REPLAY, "{\"all\": true}").expect(200);

    assertThat(answer.json().findValuesAsText("outcome"))
        .containsExactly("TAKEN", "REFUSED", "TAKEN");
    assertThat(api.client().get(QUARANTINE).json().path("items")).hasSize(1);
  }

  @Test
  void discardsOneMessage() {
    var path = keep("bad");
    var other = keep("other");
    var tag = api.client().get(path).expect(200).tag();

    api.client().delete(path, "If-Match", "\"x\"").expectProblem(412, "precondition-failed");
    api.client().delete(path, "If-Match", tag).expect(204);

    api.client().delete(path).expectProblem(404, "not-found");
    api.client().get(path).expectProblem(404, "not-found");
    api.client().get(other).expect(200);
  }

  @Test
  void discardsSomeOrAllMessages() {
    var one = id(keep("1"));
    keep("2");
    keep("3");

    var some = "{\"ids\": [\"%s\", \"%s\"]}".formatted(one, NOWHERE);
    assertThat(api.client().post(DISCARD, some).expect(200).body()).isEqualTo("{\"discarded\":1}");
    assertThat(api.client().post(DISCARD, "{\"all\": true}").expect(200).body())
        .isEqualTo("{\"discarded\":2}");
    assertThat(api.client().get(QUARANTINE).json().path("items")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | 422 | rule-broken",
        "{\"all\": false} | 422 | rule-broken",
        "{\"all\": true, \"ids\": [\"01890a5d-ac96-774b-bcce-b302099a8057\"]} | 422 | rule-broken",
        "{\"ids\": []} | 422 | rule-broken",
        "{\"ids\": [\"1\"]} | 422 | rule-broken",
        "{\"ids\": [null]} | 400 | invalid-body",
        "{\"ids\": \"all\"} | 400 | invalid-body",
        "{\"all\": \"true\"} | 400 | invalid-body",
        "{\"everything\": true} | 400 | invalid-body",
        "[] | 400 | invalid-body"
      })
  void refusesASelectionThatIsNone(String body, int status, String problem) {
    keep("good");
    api.client().post(REPLAY, body).expectProblem(status, problem);
    api.client().post(DISCARD, body).expectProblem(status, problem);
    assertThat(api.client().get(QUARANTINE).json().path("items")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "replay", NOWHERE})
  void hasNothingUnderOtherIds(String id) {
    api.client().get(QUARANTINE + "/" + id).expectProblem(404, "not-found");
    api.client().delete(QUARANTINE + "/" + id).expectProblem(404, "not-found");
  }

  @Test
  void saysWhenTheStoreIsAway() {
    api.takeStoresAway();
    api.client().get(QUARANTINE).expectProblem(503, "unavailable");
    api.client().post(REPLAY, "{\"all\": true}").expectProblem(503, "unavailable");
    api.client().post(DISCARD, "{\"all\": true}").expectProblem(503, "unavailable");
  }

  private String keep(String payload) {
    return keep(payload.getBytes(UTF_8));
  }

  /** Answers the path of the message. */
  private String keep(byte[] payload) {
    var message = UndecodedMessage.of("here", payload, false);
    api.quarantine().keep(Caller.SYSTEM, List.of(new RefusedMessage(message, "not JSON")));
    return QUARANTINE + "/" + api.client().get(QUARANTINE).expect(200).text("/items/0/id");
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
