package io.lintel.bootstrap.command;

import io.lintel.application.identity.BridgeAccountService;
import io.lintel.bootstrap.wiring.Workbench;
import io.lintel.domain.identity.BridgeAccount;
import io.lintel.domain.identity.TopicFilter;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The accounts of gateways and network servers, for who sets them up. */
@Command(
    name = "bridge",
    description = "Add, rotate, list and remove the accounts of bridges in the stores themselves.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "A bridge speaks for many devices at the broker, such as a gateway or a network server. Servers may"
          + " run on the same stores meanwhile; what is changed counts there within about a second.",
      "",
      "Examples:",
      "  lintel bridge list",
      "  lintel bridge add chirpstack --publish 'application/#'",
      "  lintel bridge rotate chirpstack",
      "  lintel bridge remove chirpstack",
    })
final class BridgeCommand {

  /** An account as scripts read it; its password only when that was made here. */
  record BridgeAnswer(
      String name,
      List<String> publish,
      List<String> subscribe,
      String createdAt,
      @Nullable String password) {

    static BridgeAnswer of(BridgeAccount account) {
      return of(account, null);
    }

    static BridgeAnswer of(BridgeAccountService.Issued issued) {
      return of(issued.account(), issued.secret());
    }

    private static BridgeAnswer of(BridgeAccount account, @Nullable String password) {
      return new BridgeAnswer(
          account.name(),
          texts(account.publish()),
          texts(account.subscribe()),
          account.createdAt().toString(),
          password);
    }

    private static List<String> texts(List<TopicFilter> filters) {
      return filters.stream().map(TopicFilter::text).toList();
    }

    void print(PrintWriter out) {
      out.printf(
          "%s  publish: %s  subscribe: %s%n",
          name, String.join(",", publish), String.join(",", subscribe));
      if (password != null) {
        out.println("  password: " + password);
      }
    }
  }

  private record Bridges(List<BridgeAnswer> bridges) {}

  private record Removed(String name) {}

  @Command(
      name = "add",
      description = "Add an account and print its password.",
      footer = {
        "",
        "Examples:",
        "  lintel bridge add gateway --publish 'lintel/devices/+/status' --subscribe 'lintel/devices/+/desired'"
      })
  int add(
      @Mixin SettingsOptions settings,
      @Mixin AnswerOptions answers,
      @Parameters(
              paramLabel = "NAME",
              description = "By which it signs in: a letter, then letters, digits and '-'.")
          String name,
      @Option(
              names = "--publish",
              paramLabel = "FILTER",
              split = ",",
              description = "To which topics it may send; may be repeated.")
          @Nullable List<String> publish,
      @Option(
              names = "--subscribe",
              paramLabel = "FILTER",
              split = ",",
              description = "Which topics it may receive; may be repeated.")
          @Nullable List<String> subscribe) {
    return issue(
        settings,
        answers,
        bridges ->
            bridges.create(CommandLineCaller.caller(), name, filters(publish), filters(subscribe)));
  }

  @Command(
      name = "rotate",
      description = "Give an account a new password and print it; the old one is worth nothing.",
      footer = {"", "Examples:", "  lintel bridge rotate gateway"})
  int rotate(
      @Mixin SettingsOptions settings,
      @Mixin AnswerOptions answers,
      @Parameters(paramLabel = "NAME", description = "Which bridge.") String name) {
    return issue(settings, answers, bridges -> bridges.renew(CommandLineCaller.caller(), name));
  }

  @Command(
      name = "list",
      description = "List the accounts by name.",
      footer = {"", "Examples:", "  lintel bridge list --json"})
  int list(@Mixin SettingsOptions settings, @Mixin AnswerOptions answers) {
    try (var bench = Workbench.open(settings.configuration())) {
      var found =
          bench.services().bridges().list(CommandLineCaller.caller()).stream()
              .map(BridgeAnswer::of)
              .toList();
      answers.answer(new Bridges(found), out -> found.forEach(bridge -> bridge.print(out)));
      return ExitStatus.DONE.code();
    }
  }

  @Command(
      name = "remove",
      description = "Remove an account; what connected by it is disconnected.",
      footer = {"", "Examples:", "  lintel bridge remove gateway"})
  int remove(
      @Mixin SettingsOptions settings,
      @Mixin AnswerOptions answers,
      @Parameters(paramLabel = "NAME", description = "Which bridge.") String name) {
    try (var bench = Workbench.open(settings.configuration())) {
      bench.services().bridges().remove(CommandLineCaller.caller(), name);
      answers.answer(new Removed(name), out -> out.println("removed " + name));
      return ExitStatus.DONE.code();
    }
  }

  private static int issue(
      SettingsOptions settings,
      AnswerOptions answers,
      Function<BridgeAccountService, BridgeAccountService.Issued> issuing) {
    try (var bench = Workbench.open(settings.configuration())) {
      var answer = BridgeAnswer.of(issuing.apply(bench.services().bridges()));
      answers.answer(answer, answer::print);
      return ExitStatus.DONE.code();
    }
  }

  private static List<TopicFilter> filters(@Nullable List<String> texts) {
    return texts == null ? List.of() : texts.stream().map(TopicFilter::new).toList();
  }
}
