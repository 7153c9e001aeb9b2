package io.lintel.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.lintel.application.shared.Caller;
import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.wiring.Workbench;
import io.lintel.domain.audit.AuditEntry;
import io.lintel.domain.audit.AuditQuery;
import io.lintel.domain.identity.SecretHash;
import io.lintel.domain.shared.PageRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts of bridges from a shell. */
final class BridgeCommandTest {

  @TempDir private Path folder;

  private JsonNode done(String... arguments) throws IOException {
    var out = new StringWriter();
    assertThat(run(out, arguments)).isZero();
    return new JsonMapper().readTree(out.toString());
  }

  private int run(StringWriter out, String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--json", "--set", "data=" + folder));
    return LintelCommand.run(
        new PrintWriter(out), new PrintWriter(new StringWriter()), all.toArray(String[]::new));
  }

  private Workbench bench() {
    return Workbench.open(Configuration.read(Map.of("data", folder.toString()), Map.of()));
  }

  private SecretHash kept() {
    try (var bench = bench()) {
      return bench.services().bridges().get(Caller.SYSTEM, "gateway").hash();
    }
  }

  @Test
  void anAccountIsAddedRotatedAndRemoved() throws IOException {
    var added = done("bridge", "add", "gateway", "--publish", "a/#,b/+", "--subscribe", "c/#");
    assertThat(kept()).isEqualTo(SecretHash.of(added.path("password").asText()));

    var rotated = done("bridge", "rotate", "gateway");
    assertThat(kept()).isEqualTo(SecretHash.of(rotated.path("password").asText()));

    var listed = done("bridge", "list").at("/bridges/0");
    assertThat(listed.at("/publish").toString()).isEqualTo("[\"a/#\",\"b/+\"]");
    assertThat(listed.hasNonNull("password")).isFalse();

    done("bridge", "remove", "gateway");
    assertThat(done("bridge", "list").at("/bridges")).isEmpty();
  }

  @Test
  void theTrailSaysWhoDidItAtTheMachineAndNoPassword() throws IOException {
    var password = done("bridge", "add", "gateway", "--publish", "a/#").path("password").asText();
    done("bridge", "rotate", "gateway");
    done("bridge", "remove", "gateway");

    try (var bench = bench()) {
      var query =
          AuditQuery.all(PageRequest.first(10))
              .by(Optional.of("command-line:" + System.getProperty("user.name")));
      var entries = bench.services().audit().list(Caller.SYSTEM, query).items();
      assertThat(entries)
          .extracting(entry -> entry.change().action())
          .containsExactly("bridge.removed", "bridge.secret-renewed", "bridge.created");
      assertThat(entries)
          .extracting(AuditEntry::toString)
          .noneMatch(entry -> entry.contains(password));
    }
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertThat(run(new StringWriter(), "bridge", "remove", "nobody")).isNotZero();
    assertThat(run(new StringWriter(), "bridge", "add", "nothing")).isNotZero();
  }
}
