package io.lintel.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCommandsTest {

  private static final String TWO_LAMPS =
      """
      eui,name,place,tags
      0000000000000001,Lamp 1,Tower / Ground / Lobby,new
      0000000000000002,Lamp 2,Tower / Ground / Lobby,
      """;

  @TempDir private Path folder;

  private Shell shell = new Shell(Path.of(""));

  @BeforeEach
  void open() {
    shell = new Shell(folder.resolve("data"));
  }

  private String file(String name, String content) throws IOException {
    var file = folder.resolve(name);
    Files.writeString(file, content);
    return file.toString();
  }

  private String export(String name, String... options) throws IOException {
    var file = folder.resolve(name);
    var arguments = new ArrayList<>(List.of("-o", file.toString()));
    arguments.addAll(List.of(options));
    assertThat(shell.onData("export", arguments.toArray(String[]::new))).isZero();
    return Files.readString(file);
  }

  @Test
  void importsAFileAndExportsTheSame() throws IOException {
    var file = file("lamps.csv", TWO_LAMPS);

    assertThat(shell.onData("import", file, "--create-places", "--json")).isZero();
    assertThat(shell.json().at("/summary/created").asInt()).isEqualTo(2);
    assertThat(shell.json().at("/summary/newPlaces").asInt()).isEqualTo(3);
    assertThat(export("out.csv")).contains("Lamp 1", "Lamp 2", "Tower");

    assertThat(shell.onData("import", folder.resolve("out.csv").toString())).isZero();
    assertThat(shell.out()).contains("0 created, 0 changed, 2 unchanged, 0 failed");
  }

  @Test
  void keepsTheGoodRowsAndTellsOfTheOthers() throws IOException {
    var file = file("lamps.csv", "eui,name\n0000000000000001,Lamp\nnonsense,Lamp\n");

    assertThat(shell.onData("import", file)).isEqualTo(65);
    assertThat(shell.err()).contains("line 3:", "nonsense");
    assertThat(shell.out()).contains("1 created", "1 failed");
    assertThat(export("out.ndjson")).contains("\"0000000000000001\"").hasLineCount(1);
  }

  @Test
  void keepsNothingWhenItIsAllOrNothing() throws IOException {
    var file = file("lamps.csv", "eui,name\n0000000000000001,Lamp\nnonsense,Lamp\n");

    assertThat(shell.onData("import", file, "--all-or-nothing")).isEqualTo(65);
    assertThat(shell.out()).contains("nothing is kept");
    assertThat(export("out.ndjson")).isEmpty();
  }

  @Test
  void aDryRunChangesNothing() throws IOException {
    assertThat(shell.onData("import", file("lamps.csv", TWO_LAMPS), "--create-places", "--dry-run"))
        .isZero();
    assertThat(shell.out()).contains("nothing is kept: 2 created");
    assertThat(export("out.ndjson")).isEmpty();
  }

  @Test
  void saysThatAFileIsMissing() {
    assertThat(shell.onData("import", folder.resolve("none.csv").toString())).isEqualTo(66);
    assertThat(shell.err()).contains("none.csv").doesNotContain("\tat ");
  }

  @Test
  void saysThatABackupCannotBeWrittenThere() {
    var file = folder.resolve("none").resolve("lintel.zip");

    assertThat(shell.onData("backup", file.toString())).isEqualTo(73);
    assertThat(shell.err()).contains(file.toString(), "no folder").hasLineCount(1);
  }

  @Test
  void asksForTheFormatWhenTheNameDoesNotTell() throws IOException {
    assertThat(shell.onData("import", file("lamps", TWO_LAMPS))).isEqualTo(64);
    assertThat(shell.err()).contains("--format");
  }

  @Test
  void refusesToWorkOnTheMemoryOfAnotherProcess() {
    assertThat(shell.onData("export", "--set", "database=memory:")).isEqualTo(78);
    assertThat(shell.err()).contains("memory:");
  }

  @Test
  void migratesOnce() {
    assertThat(shell.onData("migrate", "--json")).isZero();
    assertThat(shell.json().at("/databases/0/steps").asInt()).isPositive();
    assertThat(shell.onData("migrate", "--json")).isZero();
    assertThat(shell.json().at("/databases/0/steps").asInt()).isZero();
  }

  @Test
  void printsTheOpenApiDocument() {
    assertThat(shell.run("openapi")).isZero();
    assertThat(shell.json().path("openapi").asText()).startsWith("3.1");
    assertThat(shell.run("openapi", "--yaml")).isZero();
    assertThat(shell.out()).contains("\nopenapi: 3.1");
  }

  @Test
  void printsACompletionScript() {
    assertThat(shell.run("completion")).isZero();
    assertThat(shell.out()).contains("complete -F", "--create-places");
  }

  @Test
  void everyCommandHasHelp() {
    assertThat(shell.run("import", "--help")).isZero();
    assertThat(shell.out()).contains("Usage: lintel import", "--dry-run", "Examples:");
  }
}
