package io.lintel.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.identity.UserDraft;
import io.lintel.application.shared.Caller;
import io.lintel.domain.device.Device;
import io.lintel.domain.identity.Email;
import io.lintel.domain.identity.Password;
import io.lintel.domain.identity.UserState;
import io.lintel.domain.shared.Role;
import io.lintel.web.api.RunningApi;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who changed what, as staff find it. */
final class TrailPageTest {

  private static final String PASSWORD = "a quiet red bicycle";
  private static final String AUDIT = "/admin/audit";

  @RegisterExtension final RunningApi api = new RunningApi().withAdmin().guarded();

  private Visitor ada;
  private Visitor bob;
  private Premises premises;
  private Device lamp;
  private String path;

  @BeforeEach
  void signIn() {
    ada = signedIn("ada@example.org", "Ada", Role.ADMIN);
    bob = signedIn("bob@example.org", "Bob", Role.STAFF);
    premises = Premises.in(api);
    lamp = premises.device(0x10, "Lamp");
    path = "/admin/devices/" + lamp.id();
  }

  private Visitor signedIn(String email, String name, Role role) {
    var password = Optional.of(new Password(PASSWORD));
    var draft = new UserDraft(new Email(email), name, role, UserState.ACTIVE, password);
    var _ = api.core().identity().users().create(Caller.SYSTEM, draft);
    var visitor = new Visitor(api.server().port());
    visitor
        .post("/admin/sign-in", "email", email, "password", PASSWORD, "next", "/admin/devices")
        .expect(200);
    return visitor;
  }

  private void rename(Visitor who, String name, int version) {
    var room = premises.room().id().toString();
    who.postFrom(
            path + "/edit",
            path + "/edit",
            "name",
            name,
            "room",
            room,
            "version",
            Integer.toString(version))
        .expect(200);
  }

  @Test
  void aDeviceTellsWhoChangedWhatOfItTheLatestFirst() {
    rename(bob, "Lamp <b>", 1);
    rename(ada, "Lantern", 2);
    assertThat(bob.get(path).html()).contains("href=\"" + path + "/changes\"");
    var shown = bob.get(path + "/changes").expect(200);
    assertThat(shown.text())
        .containsSubsequence(
            "Ada · device changed", "name Lamp <b> Lantern", "Bob", "name Lamp Lamp <b>")
        .contains("device registered", "place Head office / Ground floor / Lobby");
    assertThat(shown.html()).doesNotContain("Lamp <b>");
  }

  @Test
  void isNarrowedToWhoWhatAndWhen() {
    rename(bob, "Lantern", 1);
    var all = ada.get(AUDIT).expect(200);
    assertThat(all.text())
        .contains("Bob · device changed", "building created", "Ada · user signed in · Ada");

    var places = ada.get(AUDIT + "?kind=building&actor=&subject=&since=&until=").expect(200);
    assertThat(places.text()).contains("building created").doesNotContain("device changed");
    var link = all.html().replaceAll("(?s).*href=\"(/admin/audit\\?actor=[^\"]+)\">Bob<.*", "$1");
    assertThat(ada.get(link).expect(200).text())
        .contains("Bob · device changed", "By anybody")
        .doesNotContain("building created");
    assertThat(ada.get(AUDIT + "?subject=device:" + lamp.id()).text())
        .contains("device registered")
        .doesNotContain("building created");
    assertThat(ada.get(AUDIT + "?until=2020-01-01").expect(200).text())
        .contains("Nothing was changed");
    ada.get(AUDIT + "?since=yesterday").expect(400);
    ada.get(AUDIT + "?kind=planet").expect(400);
    ada.get(AUDIT + "?subject=planet").expect(400);
  }

  @Test
  void leadsOnPageByPage() {
    rename(bob, "Second", 1);
    rename(bob, "Third", 2);
    var first = ada.get(AUDIT + "?kind=device&limit=2").expect(200);
    assertThat(first.text()).contains("Third", "Second").doesNotContain("device registered");
    var next =
        first
            .html()
            .replaceAll("(?s).*href=\"([^\"]+)\" rel=\"next\".*", "$1")
            .replace("&amp;", "&");
    assertThat(ada.get(next).expect(200).text()).contains("device registered", "First page");
  }

  @Test
  void whoIsNoAdminSeesNothingOfUsers() {
    assertThat(bob.get(AUDIT).expect(200).text())
        .contains("building created")
        .doesNotContain("user created", "127.0.0.1");
    assertThat(bob.get(AUDIT).html()).doesNotContain("value=\"user\"");
  }
}
