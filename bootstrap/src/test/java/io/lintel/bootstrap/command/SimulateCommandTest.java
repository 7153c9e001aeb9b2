package io.lintel.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.identity.TokenDraft;
import io.lintel.application.shared.Caller;
import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.wiring.Lintel;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {

  @TempDir private Path folder;

  private Lintel lintel;
  private Shell shell;

  @BeforeEach
  void start() {
    var settings =
        Map.of(
            "data", folder.resolve("data").toString(),
            "database", "memory:",
            "http.port", "0",
            "mqtt.port", "0",
            "mqtt.anonymous", "true",
            "node", "simulated");
    lintel = Lintel.start(Configuration.read(settings, Map.of()));
    shell = new Shell(folder);
  }

  @AfterEach
  void stop() {
    lintel.close();
  }

  private int simulate(String... options) {
    var mqtt = lintel.deviceEndpoint("any").uri();
    var arguments =
        new ArrayList<>(
            List.of("simulate", "--set", "mqtt=tcp://127.0.0.1:" + mqtt.getPort(), "--api"));
    arguments.add(URI.create(lintel.addresses().http()).resolve("/").toString());
    arguments.add("--token-file=" + token());
    arguments.addAll(List.of(options));
    return shell.run(arguments.toArray(String[]::new));
  }

  /** The file of a token of the first admin's. */
  private Path token() {
    var services = lintel.services();
    var admin = services.users().list(Caller.SYSTEM, PageRequest.first(1)).items().getFirst();
    var draft = new TokenDraft("simulate", Set.of(Scope.WRITE), Optional.empty());
    try {
      return Files.writeString(
          folder.resolve("token"),
          services.tokens().create(Caller.SYSTEM, admin.id(), draft).secret());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void registersReportsAndFindsEverythingInTheEnd() {
    assertThat(
            simulate("--register", "--devices=20", "--connections=2", "--duration=PT2S", "--json"))
        .as(() -> shell.err())
        .isZero();

    var answer = shell.json();
    assertThat(answer.path("acknowledged").asInt()).isPositive();
    assertThat(answer.path("failed").asInt()).isZero();
    assertThat(answer.at("/millisToAcknowledge/count").asInt())
        .isEqualTo(answer.path("acknowledged").asInt());
    assertThat(answer.at("/millisToReadable/count").asInt()).isPositive();
    assertThat(answer.at("/millisToReadable/p50").asDouble()).isPositive();
    assertThat(answer.path("devicesBehind").asInt()).isZero();
    assertThat(answer.path("passed").asBoolean()).isTrue();
  }

  @Test
  void keepsTheRateAndTellsItInWords() {
    assertThat(
            simulate(
                "--register", "--devices=5", "--connections=1", "--rate=50", "--duration=PT2S"))
        .as(() -> shell.err())
        .isZero();

    assertThat(shell.out())
        .containsPattern("^[1-9][0-9]? reports of 5 devices|^100 reports of 5 devices")
        .contains("acknowledged", "readable")
        .contains("6 devices checked: 0 without their last acknowledged report, 0 times");
  }

  @Test
  void takesNoTimesBeforeItIsWarm() {
    assertThat(
            simulate(
                "--register",
                "--devices=5",
                "--connections=1",
                "--rate=50",
                "--warm-up=PT1S",
                "--duration=PT1S",
                "--json"))
        .as(() -> shell.err())
        .isZero();

    var answer = shell.json();
    assertThat(answer.path("acknowledged").asInt()).isGreaterThan(51);
    assertThat(answer.at("/millisToAcknowledge/count").asInt()).isBetween(1, 51);
  }

  @Test
  void refusesALoadThatCannotBe() {
    assertThat(simulate("--devices=0")).isEqualTo(64);
    assertThat(shell.err()).contains("devices must be 1 to");
    assertThat(simulate("--devices=2", "--connections=3")).isEqualTo(64);
    assertThat(simulate("--duration=PT0S")).isEqualTo(64);
    assertThat(simulate("--warm-up=PT-1S")).isEqualTo(64);
    assertThat(shell.err()).contains("warm-up must not be negative");
  }
}
