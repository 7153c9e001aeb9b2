package io.lintel.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.command.CommandAnswer;
import io.lintel.application.shared.Caller;
import io.lintel.domain.command.CommandId;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class CommandsTest {

  private static final String LAMP = "/api/v1/devices/0000000000000001";
  private static final String COMMANDS = LAMP + "/commands";

  @RegisterExtension final RunningApi api = new RunningApi();

  @BeforeEach
  void registerTheDevice() {
    Thing.DEVICE.create(api.client(), "/api/v1/devices", 1).expect(201);
  }

  private Answer give(String name) {
    return api.client().post(COMMANDS, "{\"name\": \"%s\"}".formatted(name)).expect(201);
  }

  @Test
  void givesACommand() {
    var given =
        api.client()
            .post(
                COMMANDS, "{\"name\": \"dim\", \"payload\": {\"to\": 5}, \"expiresIn\": \"PT1M\"}")
            .expect(201);

    assertThat(given.text("/state")).isEqualTo("QUEUED");
    assertThat(given.text("/requestedBy")).isEqualTo("tester");
    assertThat(given.json().path("payload").toString()).isEqualTo("{\"to\":5}");
    assertThat(api.client().get(given.header("Location")).expect(200).body())
        .isEqualTo(given.body());
  }

  @Test
  void showsWhatCameOfIt() {
    var given = give("restart");
    var id = new CommandId(UUID.fromString(given.id()));
    var nothing = new Value.Members(new TreeMap<>());
    api.commands()
        .answer(Caller.SYSTEM, new CommandAnswer(new Eui(1), id, false, nothing, Optional.empty()));

    var answer = api.client().get("/api/v1/commands/" + given.id()).expect(200);

    assertThat(answer.text("/state")).isEqualTo("FAILED");
    assertThat(answer.json().at("/result/ok").asBoolean(true)).isFalse();
  }

  @Test
  void listsTheLatestFirstPageByPage() {
    give("one");
    give("two");
    give("three");

    var first = api.client().get(COMMANDS + "?limit=2").expect(200);
    assertThat(first.json().path("items").findValuesAsText("name")).containsExactly("three", "two");
    var rest =
        api.client()
            .get(COMMANDS + "?limit=2&cursor=" + ApiClient.encode(first.text("/next")))
            .expect(200);
    assertThat(rest.json().path("items").findValuesAsText("name")).containsExactly("one");
  }

  @Test
  void saysWhatIsWrong() {
    api.client().post(COMMANDS, "{}").expectProblem(422, "rule-broken").expectPointer("/name");
    api.client()
        .post(COMMANDS, "{\"name\": \"a b\"}")
        .expectProblem(422, "rule-broken")
        .expectPointer("/name");
    for (var time : new String[] {"soon", "PT0S", "P31D"}) {
      api.client()
          .post(COMMANDS, "{\"name\": \"x\", \"expiresIn\": \"%s\"}".formatted(time))
          .expectProblem(422, "rule-broken")
          .expectPointer("/expiresIn");
    }
    api.client()
        .post("/api/v1/devices/0000000000000002/commands", "{\"name\": \"x\"}")
        .expectProblem(404, "not-found");
    api.client().get("/api/v1/commands/7").expectProblem(404, "not-found");
    api.client().patch(LAMP, "{\"state\": \"DISABLED\"}").expect(200);
    api.client().post(COMMANDS, "{\"name\": \"x\"}").expectProblem(422, "rule-broken");
  }
}
