package io.lintel.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.identity.UserDraft;
import io.lintel.application.shared.Caller;
import io.lintel.domain.identity.Email;
import io.lintel.domain.identity.Password;
import io.lintel.domain.identity.UserState;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Role;
import io.lintel.web.api.RunningApi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Forms of visitors who signed in: nothing changes but from a page of the same session. */
final class FormTokensTest {

  private static final String PASSWORD = "a quiet red bicycle";
  private static final String NEW = "/admin/buildings/new";
  private static final String[] HOUSE = {"name", "House", "timeZone", "Europe/Berlin"};
  private static final Pattern POSTED =
      Pattern.compile("<form[^>]*method=\"post\"[^>]*>\\s*(\\S+)");
  private static final Pattern FIELD = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
  private static final byte[] ROWS = "eui,name\n".getBytes(StandardCharsets.UTF_8);

  @RegisterExtension final RunningApi api = new RunningApi().withAdmin().guarded();

  private Visitor visitor;

  @BeforeEach
  void signIn() {
    visitor = signedIn("ada@example.org");
  }

  private Visitor signedIn(String email) {
    var draft =
        new UserDraft(
            new Email(email),
            "Somebody",
            Role.STAFF,
            UserState.ACTIVE,
            Optional.of(new Password(PASSWORD)));
    var _ = api.core().identity().users().create(Caller.SYSTEM, draft);
    var signingIn = new Visitor(api.server().port());
    signingIn
        .post("/admin/sign-in", "email", email, "password", PASSWORD, "next", "/admin/buildings")
        .expect(200);
    return signingIn;
  }

  private static String token(Visitor.Shown page) {
    var field = FIELD.matcher(page.expect(200).html());
    assertThat(field.find()).isTrue();
    return field.group(1);
  }

  private static String[] house(String... more) {
    var fields = new String[HOUSE.length + more.length];
    System.arraycopy(HOUSE, 0, fields, 0, HOUSE.length);
    System.arraycopy(more, 0, fields, HOUSE.length, more.length);
    return fields;
  }

  private void expectNoHouse() {
    var all = api.core().buildings().list(Caller.SYSTEM, PageRequest.first(1));
    assertThat(all.items()).isEmpty();
  }

  @Test
  void aFormOfTheirSessionIsTaken() {
    var token = token(visitor.get(NEW));
    visitor.postOnly(NEW, house("csrf", token)).expect(303);
    visitor.postOnly(NEW, house("name", "Second", "csrf", token)).expect(303);
  }

  @Test
  void scriptsSendTheTokenOfTheirPage() {
    var page = visitor.get(NEW).html();
    var token = page.replaceAll("(?s).*<meta name=\"csrf-token\" content=\"([^\"]+)\".*", "$1");
    visitor.postWith("X-CSRF-Token", token, NEW, HOUSE).expect(303);
  }

  @Test
  void aFormWithoutATokenOrWithOneOfSomebodyElseChangesNothing() {
    var foreign = token(signedIn("eve@example.org").get(NEW));
    for (var fields : new String[][] {HOUSE, house("csrf", foreign), house("csrf", "x")}) {
      var refused = visitor.postOnly(NEW, fields).expect(403);
      assertThat(refused.header("Content-Type")).startsWith("text/html");
      assertThat(refused.text()).contains("The page is out of date", "Nothing was changed");
    }
    visitor.postWith("X-CSRF-Token", foreign, NEW, HOUSE).expect(403);
    expectNoHouse();
  }

  @Test
  void whatIsRefusedLeadsBackToItsForm() {
    var page = "http://127.0.0.1:" + api.server().port() + NEW + "?next=1";
    assertThat(visitor.postWith("Referer", page, NEW, HOUSE).expect(403).html())
        .contains("href=\"" + NEW + "?next=1\"");
    var elsewhere = "http://127.0.0.1/elsewhere";
    assertThat(visitor.postWith("Referer", elsewhere, NEW, HOUSE).expect(403).html())
        .doesNotContain("elsewhere");
  }

  @Test
  void filesComeWithATokenToo() {
    var path = "/admin/imports/file";
    visitor.upload(path, "file", "text/csv", ROWS).expect(403);
    var token = token(visitor.get("/admin/imports"));
    visitor.upload(path, "file", "text/csv", ROWS, "csrf", token).expect(200);
  }

  @Test
  void nobodySignsThemOutButThey() {
    visitor.postOnly("/admin/sign-out").expect(403);
    var token = token(visitor.get("/admin"));
    assertThat(visitor.postOnly("/admin/sign-out", "csrf", token).expect(303).header("Location"))
        .isEqualTo("/admin/sign-in");
    assertThat(visitor.get("/admin").path()).contains("/admin/sign-in");
  }

  @Test
  void whoIsNobodyIsAskedToSignInAndNotForAToken() {
    var shown = new Visitor(api.server().port()).post(NEW, HOUSE);
    assertThat(shown.path()).contains("/admin/sign-in");
    assertThat(shown.html()).doesNotContain("name=\"csrf\"");
  }

  @Test
  void whoSignsInAgainComesBackToWhereTheyWere() {
    var nobody = new Visitor(api.server().port());
    assertThat(nobody.get("/admin/devices?q=lamp").html())
        .contains("name=\"next\" value=\"/admin/devices?q=lamp\"");
    var form = "http://127.0.0.1:%d%s".formatted(api.server().port(), NEW);
    var led = nobody.postWith("Referer", form, NEW, HOUSE).expect(303);
    assertThat(led.header("Location")).isEqualTo("/admin/sign-in?next=%2Fadmin%2Fbuildings%2Fnew");
    assertThat(nobody.postOnly(NEW, HOUSE).expect(303).header("Location"))
        .isEqualTo("/admin/sign-in?next=%2Fadmin");
  }

  @Test
  void everyFormThatChangesSomethingHasTheField() throws IOException {
    try (var templates = Files.walk(Path.of("src/main/jte"))) {
      var files = templates.filter(Files::isRegularFile).toList();
      int forms = 0;
      for (var file : files) {
        var posted = POSTED.matcher(Files.readString(file));
        while (posted.find()) {
          forms++;
          assertThat(posted.group(1)).as(file.toString()).startsWith("@template.tag.csrf(");
        }
      }
      assertThat(forms).isPositive();
    }
  }
}
