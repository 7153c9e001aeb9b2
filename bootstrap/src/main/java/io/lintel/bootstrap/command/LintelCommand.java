package io.lintel.bootstrap.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The program as one command with subcommands. */
@Command(
    name = "lintel",
    description = "Device management for smart buildings.",
    versionProvider = BuildVersion.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    footer = {
      "",
      "Examples:",
      "  lintel demo",
      "  lintel help serve",
      "",
      "Settings come from --set KEY=VALUE, LINTEL_* variables and lintel.conf, in this order.",
    })
public final class LintelCommand {

  private static final Logger log = LoggerFactory.getLogger(LintelCommand.class);

  private static final int USAGE_WIDTH = 100;

  private static final List<Class<?>> WORKING =
      List.of(
          ServeCommand.class,
          DemoCommand.class,
          DoctorCommand.class,
          MigrateCommand.class,
          ImportCommand.class,
          ExportCommand.class,
          CopyCommand.class,
          BackupCommand.class,
          RestoreCommand.class,
          UserCommand.class,
          TokenCommand.class,
          BridgeCommand.class,
          PublishCommand.class,
          SimulateCommand.class,
          OpenApiCommand.class,
          TrainCommand.class,
          VersionCommand.class);

  private static final List<Class<?>> DESCRIBING =
      List.of(CompletionCommand.class, HelpCommand.class);

  private LintelCommand() {}

  /** Runs what the arguments ask for and tells the exit code. */
  public static int run(String... arguments) {
    return run(writer(System.out), writer(System.err), arguments);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, stream.charset());
  }

  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return commandLineFor(arguments).setOut(out).setErr(err).execute(arguments);
  }

  /** All commands, ready to run or to be described. */
  static CommandLine commandLine() {
    return commandLine(Stream.concat(WORKING.stream(), DESCRIBING.stream()));
  }

  /**
   * Only the command that is asked for, if it needs no other: a model of all would be a fifth of
   * the time until the service answers.
   */
  private static CommandLine commandLineFor(String... arguments) {
    return WORKING.stream()
        .filter(command -> arguments.length > 0 && name(command).equals(arguments[0]))
        .findFirst()
        .map(command -> commandLine(Stream.of(command)))
        .orElseGet(LintelCommand::commandLine);
  }

  private static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
  }

  private static CommandLine commandLine(Stream<Class<?>> commands) {
    var root = new CommandLine(new LintelCommand());
    commands.forEach(root::addSubcommand);
    root.setExecutionStrategy(LintelCommand::runOrHelp)
        .setExecutionExceptionHandler(LintelCommand::report);
    var codes = new LinkedHashMap<String, String>();
    ExitStatus.all().forEach(status -> codes.put(" " + status.code(), status.meaning()));
    root.getCommandSpec().usageMessage().exitCodeList(codes);
    useConventions(root);
    return root;
  }

  /** All commands explain themselves with --help, and fail with the same codes. */
  private static void useConventions(CommandLine command) {
    var spec = command.getCommandSpec();
    spec.usageMessage().width(USAGE_WIDTH);
    spec.exitCodeOnInvalidInput(ExitStatus.WRONG_USAGE.code())
        .exitCodeOnExecutionException(ExitStatus.DEFECT.code());
    if (spec.findOption("--help") == null) {
      spec.addOption(
          OptionSpec.builder("-h", "--help")
              .usageHelp(true)
              .description("Show this help and exit.")
              .build());
    }
    command.getSubcommands().values().forEach(LintelCommand::useConventions);
  }

  private static int runOrHelp(ParseResult parsed) {
    var asked = parsed;
    while (asked.hasSubcommand()) {
      asked = asked.subcommand();
    }
    var command = asked.commandSpec();
    if (command.userObject() instanceof Runnable
        || command.userObject() instanceof Callable<?>
        || command.userObject() instanceof Method
        || asked.isUsageHelpRequested()
        || asked.isVersionHelpRequested()) {
      return new CommandLine.RunLast().execute(parsed);
    }
    command.commandLine().usage(command.commandLine().getErr());
    return ExitStatus.WRONG_USAGE.code();
  }

  private static int report(Exception problem, CommandLine command, ParseResult parsed) {
    var status = Failures.status(problem);
    if (status == ExitStatus.DEFECT) {
      log.error("{} failed", command.getCommandName(), problem);
    } else {
      log.debug("{} failed", command.getCommandName(), problem);
      command.getErr().println("lintel: " + Failures.message(problem));
    }
    return status.code();
  }
}
