package io.lintel.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.shared.Caller;
import io.lintel.application.status.IncomingReport;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.FieldValue;
import io.lintel.domain.status.Introduction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InboxTest {

  private static final String INBOX = "/api/v1/inbox";
  private static final Eui LAMP = Eui.parse("00158d0001a2b3c4");
  private static final String CLAIM = INBOX + "/00158D0001A2B3C4/claim";
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @RegisterExtension final RunningApi api = new RunningApi();

  @Test
  void showsWhatWasHeard() {
    hear(LAMP, NOON);

    assertThat(api.client().get(INBOX).expect(200).body())
        .isEqualTo(
            """
            {"items":[{"eui":"00158d0001a2b3c4","firstSeenAt":"2026-03-01T12:00:00Z",\
            "lastSeenAt":"2026-03-01T12:00:00Z","count":1,"topic":"here","at":"2026-03-01T12:00:00Z",\
            "fields":{"level":7,"mode":"heat"},"omittedFields":0}],"next":null}\
            """);
  }

  @Test
  void walksThePages() {
    for (int i = 0; i < 5; i++) {
      hear(new Eui(i), NOON.plusSeconds(i));
    }

    var first = api.client().get(INBOX + "?limit=3").expect(200);
    var second = api.client().get(INBOX + "?limit=3&cursor=" + first.text("/next")).expect(200);

    assertThat(first.json().findValuesAsText("eui"))
        .containsExactly("0000000000000004", "0000000000000003", "0000000000000002");
    assertThat(second.json().findValuesAsText("eui"))
        .containsExactly("0000000000000001", "0000000000000000");
    assertThat(second.json().path("next").isNull()).isTrue();
    api.client().get(INBOX + "?cursor=AAAA").expectProblem(400, "invalid-cursor");
  }

  @Test
  void claimsADeviceIntoARoom() {
    hear(LAMP, NOON);
    var room = Thing.ROOM.created(api.client()).id();

    var device =
        api.client()
            .post(CLAIM, "{\"name\": \"Lamp\", \"roomId\": \"%s\"}".formatted(room))
            .expect(201);

    assertThat(device.text("/eui")).isEqualTo("00158d0001a2b3c4");
    assertThat(device.text("/roomId")).isEqualTo(room);
    assertThat(api.client().get(device.header("Location"), "If-None-Match", device.tag()).status())
        .isEqualTo(304);
    var status = api.client().get(device.header("Location") + "/status?flat=true").expect(200);
    assertThat(status.json().path("fields").toString())
        .isEqualTo("{\"level\":7,\"mode\":\"heat\"}");
    assertThat(status.text("/lastSeenAt")).isEqualTo("2026-03-01T12:00:00Z");
    assertThat(api.client().get(INBOX).json().path("items")).isEmpty();
    api.client().post(CLAIM, "{\"name\": \"Lamp\"}").expectProblem(404, "not-found");
  }

  @Test
  void suggestsTheKindAndTheNameByWhichADeviceWasIntroduced() {
    api.client().put("/api/v1/kinds/lht65", "{\"name\": \"LHT 65\"}").expect(201);
    var introduction =
        new Introduction(Optional.of("chirpstack"), Optional.of("Hall"), Optional.of("LHT65"));
    hear(LAMP, NOON, introduction);

    var entry = api.client().get(INBOX).expect(200);
    assertThat(entry.text("/items/0/kind")).isEqualTo("lht65");
    var device = api.client().post(CLAIM, "{\"kind\": \"lht65\"}").expect(201);

    assertThat(device.text("/name")).isEqualTo("Hall");
    assertThat(device.text("/kind")).isEqualTo("lht65");
  }

  @Test
  void claimsNothingThatWasNotHeard() {
    api.client().post(CLAIM, "{\"name\": \"Lamp\"}").expectProblem(404, "not-found");
  }

  @Test
  void claimsNothingThatIsRegistered() {
    hear(LAMP, NOON);
    api.client()
        .post("/api/v1/devices", "{\"eui\": \"00158d0001a2b3c4\", \"name\": \"Lamp\"}")
        .expect(201);

    api.client().post(CLAIM, "{\"name\": \"Lamp\"}").expectProblem(409, "eui-taken");
    assertThat(api.client().get(INBOX).json().path("items")).isEmpty();
  }

  @Test
  void refusesWhatBreaksARule() {
    hear(LAMP, NOON);
    var nowhere = "{\"name\": \"a\", \"roomId\": \"01890a5d-ac96-774b-bcce-b302099a8057\"}";

    api.client().post(CLAIM, "{}").expectProblem(422, "rule-broken").expectPointer("/name");
    api.client()
        .post(CLAIM, "{\"name\": \" \"}")
        .expectProblem(422, "rule-broken")
        .expectPointer("/name");
    api.client()
        .post(CLAIM, "{\"name\": \"a\", \"roomId\": \"1\"}")
        .expectProblem(422, "rule-broken")
        .expectPointer("/roomId");
    api.client().post(CLAIM, nowhere).expectProblem(422, "rule-broken").expectPointer("/roomId");
    api.client()
        .post(CLAIM, "{\"name\": \"a\", \"room\": \"b\"}")
        .expectProblem(400, "invalid-body")
        .expectPointer("/room");
    assertThat(api.client().get(INBOX).json().path("items")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lamp", "00158d0001a2b3c", "%27%3Cb%3E"})
  void hasNothingUnderWhatIsNoEui(String eui) {
    api.client()
        .post(INBOX + "/" + eui + "/claim", "{\"name\": \"a\"}")
        .expectProblem(404, "not-found");
  }

  @Test
  void saysWhenTheStoreIsAway() {
    api.takeStoresAway();
    api.client().get(INBOX).expectProblem(503, "unavailable");
    api.client().post(CLAIM, "{\"name\": \"a\"}").expectProblem(503, "unavailable");
  }

  private void hear(Eui eui, Instant at) {
    hear(eui, at, Introduction.NONE);
  }

  private void hear(Eui eui, Instant at, Introduction introduction) {
    var fields = new TreeMap<FieldName, FieldValue>();
    fields.put(new FieldName("level"), FieldValue.of(Value.of(7)));
    fields.put(new FieldName("mode"), FieldValue.of(Value.of("heat")));
    fields.put(new FieldName("gone"), FieldValue.of(Value.nothing()));
    var report =
        new IncomingReport(eui, Optional.empty(), fields)
            .heardOn("here")
            .receivedAt(at)
            .introducing(introduction);
    api.statuses().report(Caller.SYSTEM, List.of(report));
  }
}
