package io.lintel.domain.audit;

import static io.lintel.domain.audit.AuditFixtures.NOON;
import static io.lintel.domain.audit.AuditFixtures.members;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Actor;
import io.lintel.domain.shared.Origin;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditEntryTest {

  private static AuditEntry entry(Value.Members before, Value.Members after) {
    return new AuditEntry(
        SampleIds.next(),
        NOON,
        AuditActor.of(new Actor.Internal("system")),
        Origin.HERE,
        "user.changed",
        new AuditSubject("user", "1"),
        Optional.empty(),
        Optional.of(before),
        Optional.of(after));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "passwordHash",
        "PASSWORD_HASH",
        "wifi-password",
        "secret",
        "clientSecret",
        "token",
        "apiToken",
        "accessKey",
        "api_key",
        "app-key",
        "nwkKey",
        "pin",
        "passcode",
        "credential",
        "mqttCredential",
        "privateKey"
      })
  void neverHoldsASecret(String name) {
    var inside = members("attributes", members(name, Value.of("hunter2")));
    var list = members("items", Value.of(List.of(members(name, Value.of("hunter2")))));

    for (var members : List.of(members(name, Value.of("hunter2")), inside, list)) {
      var entry = entry(members, members);
      assertThat(entry.before().orElseThrow().canonical())
          .contains("***")
          .doesNotContain("hunter2");
      assertThat(entry.toString()).doesNotContain("hunter2");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "spin", "keyboard", "hashtag", "pinned", "monkey", "passage"})
  void showsWhatIsNoSecret(String name) {
    var members = members(name, Value.of("shown"));

    assertThat(entry(members, members).after()).contains(members);
  }

  @Test
  void tellsWhichMembersChanged() {
    var before = (Value.Members) Value.of(Map.of("a", Value.of(1), "b", Value.of(2)));
    var after = (Value.Members) Value.of(Map.of("b", Value.of(3), "c", Value.of(4)));

    assertThat(entry(before, after).changed()).containsExactly("a", "b", "c");
    assertThat(entry(before, before).changed()).isEmpty();
  }
}
