package io.lintel.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.identity.TokenDraft;
import io.lintel.application.shared.Caller;
import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.wiring.Lintel;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of devices by way of a Lintel that runs, for who cannot reach its stores. */
class DeviceFilesTest {

  private static final String LAMPS =
      """
      eui,name,place
      0000000000000001,Lamp 1,Tower / Ground / Lobby
      nonsense,Lamp,
      0000000000000002,Lamp 2,Tower / Ground / Lobby
      """;

  @TempDir private Path folder;

  private Lintel lintel;
  private Shell shell;

  @BeforeEach
  void start() {
    var settings =
        Map.of(
            "data", folder.toString(),
            "database", "memory:",
            "http.port", "0",
            "mqtt", "none");
    lintel = Lintel.start(Configuration.read(settings, Map.of()));
    shell = new Shell(folder);
  }

  @AfterEach
  void stop() {
    lintel.close();
  }

  private int run(Scope scope, String... arguments) throws IOException {
    var services = lintel.services();
    var admin = services.users().list(Caller.SYSTEM, PageRequest.first(1)).items().getFirst();
    var draft = new TokenDraft("files", Set.of(scope), Optional.empty());
    var token = services.tokens().create(Caller.SYSTEM, admin.id(), draft).secret();
    var file = Files.writeString(folder.resolve("token"), token);
    var all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(List.of("--api", lintel.addresses().http(), "--token-file", file.toString()));
    return shell.run(all.toArray(String[]::new));
  }

  private String lamps() throws IOException {
    return Files.writeString(folder.resolve("lamps.csv"), LAMPS).toString();
  }

  @Test
  void areTakenInAndWrittenAsOnTheStoresThemselves() throws IOException {
    assertThat(run(Scope.WRITE, "import", lamps(), "--create-places", "--json")).isEqualTo(65);
    assertThat(shell.json().at("/summary/created").asInt()).isEqualTo(2);
    assertThat(shell.json().at("/summary/newPlaces").asInt()).isEqualTo(3);
    assertThat(shell.json().at("/summary/kept").asBoolean()).isTrue();
    assertThat(shell.json().at("/failures/0/line").asInt()).isEqualTo(3);
    assertThat(shell.err()).contains("line 3: eui 'nonsense'");

    var exported = folder.resolve("out.csv");
    assertThat(run(Scope.READ, "export", "--output", exported.toString())).isZero();
    assertThat(exported).content().contains("0000000000000002,Lamp 2").hasLineCount(3);
    assertThat(run(Scope.WRITE, "import", exported.toString())).isZero();
    assertThat(shell.out()).contains("0 created, 0 changed, 2 unchanged, 0 failed");
  }

  @Test
  void keepNothingWhenThatIsWished() throws IOException {
    assertThat(run(Scope.WRITE, "import", lamps(), "--create-places", "--dry-run")).isEqualTo(65);
    assertThat(shell.out()).contains("nothing is kept: 2 created");
    assertThat(run(Scope.WRITE, "import", lamps(), "--create-places", "--all-or-nothing"))
        .isEqualTo(65);
    assertThat(shell.out()).contains("nothing is kept");

    var exported = folder.resolve("out.ndjson");
    assertThat(run(Scope.READ, "export", "--retired", "-o", exported.toString())).isZero();
    assertThat(exported).isEmptyFile();
  }

  @Test
  void areRefusedWithTheReason() throws IOException {
    assertThat(run(Scope.READ, "import", lamps())).isEqualTo(77);
    assertThat(shell.err()).contains(lintel.addresses().http(), "answers 403");

    var wrong = Files.writeString(folder.resolve("wrong.csv"), "name\nLamp\n");
    assertThat(run(Scope.WRITE, "import", wrong.toString())).isEqualTo(65);
    assertThat(shell.err()).contains("eui").hasLineCount(1);

    var none = folder.resolve("none.csv");
    Files.writeString(folder.resolve("bad"), "nobody's");
    assertThat(
            shell.run(
                "export",
                "-o",
                none.toString(),
                "--api",
                lintel.addresses().http(),
                "--token-file",
                folder.resolve("bad").toString()))
        .isEqualTo(77);
    assertThat(none).doesNotExist();
  }

  @Test
  void needALintelThatRunsAndAToken() throws IOException {
    assertThat(shell.run("export", "--api", "http://127.0.0.1:9")).isEqualTo(64);
    assertThat(shell.err()).contains("--token-file");
    var token = Files.writeString(folder.resolve("token"), "any").toString();
    assertThat(shell.run("export", "--api", "http://127.0.0.1:9", "--token-file", token))
        .isEqualTo(69);
    assertThat(shell.err()).contains("Lintel at http://127.0.0.1:9");
  }
}
