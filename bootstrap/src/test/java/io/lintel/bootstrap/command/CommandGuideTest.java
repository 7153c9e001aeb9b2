package io.lintel.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What every command owes those who ask for its help, and the guide that is made of it. */
class CommandGuideTest {

  private static final Path GUIDE = Path.of("../docs/command-line.md");
  private static final Path WANTED = Path.of("target/command-line.md");

  /** Those that stand directly behind {@code lintel}; some are groups of others. */
  private static Stream<CommandLine> commands() {
    return LintelCommand.commandLine().getSubcommands().values().stream()
        .filter(command -> !command.getCommandName().equals("help"));
  }

  private static Stream<CommandLine> withSubcommands(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream().flatMap(CommandGuideTest::withSubcommands));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandSaysWhatItDoesAndShowsHow(CommandLine command) {
    var usage = command.getCommandSpec().usageMessage();

    assertThat(usage.description()).isNotEmpty();
    assertThat(usage.footer()).contains("Examples:");
    assertThat(examples(command)).isNotEmpty();
    assertThat(withSubcommands(command).flatMap(it -> it.getCommandSpec().options().stream()))
        .allSatisfy(option -> assertThat(option.description()).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyExampleIsUnderstood(CommandLine command) {
    for (var example : examples(command)) {
      assertThatCode(() -> LintelCommand.commandLine().parseArgs(example))
          .as(String.join(" ", example))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void theGuideIsWhatTheCommandsSay() throws IOException {
    var wanted = guide();
    Files.writeString(WANTED, wanted);

    assertThat(Files.readString(GUIDE))
        .as("docs/command-line.md; bootstrap/%s is what it should be", WANTED)
        .isEqualTo(wanted);
  }

  /** The words after {@code lintel}, of each example that begins with it. */
  private static List<String[]> examples(CommandLine command) {
    return Arrays.stream(command.getCommandSpec().usageMessage().footer())
        .map(line -> line.replaceAll("^ +(LINTEL_\\S+ )*", ""))
        .filter(line -> line.startsWith("lintel "))
        .map(line -> line.replaceAll(" [|>] .*", "").substring("lintel ".length()))
        .map(CommandGuideTest::words)
        .toList();
  }

  /** As a shell splits them, as far as examples need it. */
  private static String[] words(String line) {
    return Pattern.compile("'([^']*)'|(\\S+)")
        .matcher(line)
        .results()
        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
        .toArray(String[]::new);
  }

  private static String guide() {
    var guide = new StringBuilder();
    guide.append(
        """
        # Command line

        What `lintel help COMMAND` says; a test makes this page of it.

        What a command answers is on standard output; failures, progress and logs are on standard error. With `--json`
        the answer is one JSON document. Progress is shown on a terminal only.

        ## Exit codes

        | code | meaning |
        |---|---|
        """);
    ExitStatus.all()
        .forEach(
            status -> guide.append("| %d | %s |%n".formatted(status.code(), status.meaning())));
    commands()
        .forEach(command -> {
          var name = command.getCommandSpec().qualifiedName(" ");
          guide.append("\n## %s\n\n```\n".formatted(name));
          guide.append(command.getUsageMessage(CommandLine.Help.Ansi.OFF).strip());
          guide.append("\n```\n");
        });
    return guide.toString();
  }
}
