package io.lintel.domain.audit;

import static io.lintel.domain.audit.AuditFixtures.members;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeTest {

  private static Change change(Value.Members before, Value.Members after) {
    return Change.of(
        "user.changed",
        new AuditSubject(AuditSubject.Kind.USER, "1"),
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
      var change = change(members, members);
      assertThat(change.before().orElseThrow().canonical())
          .contains("***")
          .doesNotContain("hunter2");
      assertThat(change.toString()).doesNotContain("hunter2");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name",
        "spin",
        "keyboard",
        "hashtag",
        "pinned",
        "monkey",
        "key",
        "turnkey",
        "passage"
      })
  void showsWhatIsNoSecret(String name) {
    var members = members(name, Value.of("shown"));

    assertThat(change(members, members).after()).contains(members);
  }

  @Test
  void tellsWhichMembersChanged() {
    var before = (Value.Members) Value.of(Map.of("a", Value.of(1), "b", Value.of(2)));
    var after = (Value.Members) Value.of(Map.of("b", Value.of(3), "c", Value.of(4)));

    assertThat(change(before, after).changed()).containsExactly("a", "b", "c");
    assertThat(change(before, before).changed()).isEmpty();
  }
}
