package io.lintel.bootstrap.command;

import io.lintel.bootstrap.config.ConfigurationException;
import io.lintel.domain.shared.LintelException;
import io.lintel.messaging.broker.BrokerFailedException;
import io.lintel.persistence.jdbi.IncompatibleSchema;
import io.lintel.web.HttpFailedException;
import java.io.PrintStream;
import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParseResult;

/** The program as one command with subcommands. */
@Command(
    name = "lintel",
    description = "Device management for smart buildings.",
    versionProvider = BuildVersion.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ServeCommand.class,
      DemoCommand.class,
      PublishCommand.class,
      VersionCommand.class,
      HelpCommand.class
    },
    footer = {
      "",
      "To see it work:  lintel demo",
      "Settings come from --set KEY=VALUE, LINTEL_* variables and lintel.conf, in this order.",
    })
public final class LintelCommand {

  private static final Logger log = LoggerFactory.getLogger(LintelCommand.class);

  /** Exit code for a wrong configuration, as in sysexits.h. */
  static final int BAD_CONFIGURATION = 78;

  /** Exit code for a server that is away. */
  static final int UNAVAILABLE = 69;

  private LintelCommand() {}

  /** Runs what the arguments ask for and tells the exit code. */
  public static int run(String... arguments) {
    return run(writer(System.out), writer(System.err), arguments);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, stream.charset());
  }

  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(new LintelCommand())
        .setOut(out)
        .setErr(err)
        .setExecutionStrategy(LintelCommand::runOrHelp)
        .setExecutionExceptionHandler(LintelCommand::report)
        .execute(arguments);
  }

  private static int runOrHelp(ParseResult parsed) {
    if (!parsed.hasSubcommand()
        && !parsed.isUsageHelpRequested()
        && !parsed.isVersionHelpRequested()) {
      parsed.commandSpec().commandLine().usage(parsed.commandSpec().commandLine().getErr());
      return CommandLine.ExitCode.USAGE;
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private static int report(Exception problem, CommandLine command, ParseResult parsed) {
    log.debug("{} failed", command.getCommandName(), problem);
    if (problem instanceof ConfigurationException || problem instanceof IncompatibleSchema) {
      command.getErr().println("lintel: " + problem.getMessage());
      return BAD_CONFIGURATION;
    }
    if (problem instanceof LintelException
        || problem instanceof CommandFailedException
        || problem instanceof BrokerFailedException
        || problem instanceof HttpFailedException) {
      command.getErr().println("lintel: " + problem.getMessage());
      return UNAVAILABLE;
    }
    log.error("{} failed", command.getCommandName(), problem);
    return CommandLine.ExitCode.SOFTWARE;
  }
}
