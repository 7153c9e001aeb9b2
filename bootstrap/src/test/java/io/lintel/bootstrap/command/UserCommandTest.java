package io.lintel.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.lintel.application.identity.Authentication;
import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.wiring.Workbench;
import io.lintel.domain.identity.UserState;
import io.lintel.domain.shared.Origin;
import io.lintel.domain.shared.Role;
import io.lintel.domain.shared.Scope;
import io.lintel.domain.shared.Unauthenticated;
import io.lintel.messaging.testing.Await;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users and tokens from a shell. */
final class UserCommandTest {

  @TempDir private Path folder;

  private JsonNode done(String... arguments) throws IOException {
    var out = new StringWriter();
    var err = new StringWriter();
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--json", "--set", "data=" + folder));
    int code =
        LintelCommand.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
    assertThat(code).as("%s", err).isZero();
    return new JsonMapper().readTree(out.toString());
  }

  private Workbench bench() {
    return Workbench.open(Configuration.read(Map.of("data", folder.toString()), Map.of()));
  }

  @Test
  void aUserThatWasAddedSignsInUntilItIsDisabled() throws IOException {
    var added = done("user", "add", "ada@example.org", "--role", "STAFF", "--name", "Ada");
    var password = added.path("password").asText();

    try (var bench = bench()) {
      var sessions = bench.services().sessions();
      var signedIn = sessions.signIn("ada@example.org", password, Origin.HERE, "test");
      assertThat(signedIn.user().role()).isEqualTo(Role.STAFF);

      done("user", "disable", "ada@example.org");
      assertThatExceptionOfType(Unauthenticated.class)
          .isThrownBy(() -> sessions.signIn("ada@example.org", password, Origin.HERE, "test"));

      done("user", "enable", "ada@example.org");
      var reset = done("user", "reset", "ada@example.org").path("password").asText();
      var again = sessions.signIn("ada@example.org", reset, Origin.HERE, "test");
      assertThat(again.user().state()).isEqualTo(UserState.ACTIVE);
    }
    assertThat(done("user", "list").at("/users/0/email").asText()).isEqualTo("ada@example.org");
  }

  @Test
  void aTokenThatWasMadeCountsUntilItIsRevoked() throws IOException {
    done("user", "add", "ada@example.org", "--role", "ADMIN");
    var made = done("token", "create", "ada@example.org", "CI", "--scope", "READ,DEVICES");
    var secret = made.path("token").asText();

    try (var bench = bench()) {
      var authentication = bench.services().authentication();
      assertThat(authentication.caller(secret, Origin.HERE).scopes())
          .containsExactlyInAnyOrder(Scope.READ, Scope.DEVICES);
      assertThat(done("token", "list", "ada@example.org").at("/tokens/0/name").asText())
          .isEqualTo("CI");

      done("token", "revoke", "ada@example.org", made.path("id").asText());
      Await.until("it counts here no more", () -> isWorthNothing(authentication, secret));
    }
  }

  private static boolean isWorthNothing(Authentication authentication, String secret) {
    try {
      authentication.caller(secret, Origin.HERE);
      return false;
    } catch (Unauthenticated _) {
      return true;
    }
  }
}
