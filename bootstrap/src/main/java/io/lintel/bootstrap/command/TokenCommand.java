package io.lintel.bootstrap.command;

import io.lintel.application.identity.TokenDraft;
import io.lintel.bootstrap.wiring.Workbench;
import io.lintel.domain.identity.ApiToken;
import io.lintel.domain.identity.TokenId;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Scope;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** API tokens of users, for who sets programs up. */
@Command(
    name = "token",
    description = "Create, list and revoke API tokens in the stores themselves.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Servers may run on the same stores meanwhile; what is changed counts there within a second.",
      "",
      "Examples:",
      "  lintel token list ada@example.org",
    })
final class TokenCommand {

  /** A token as scripts read it; its secret only when it was made here. */
  record TokenAnswer(
      String id,
      String name,
      List<String> scopes,
      @Nullable String expiresAt,
      @Nullable String lastUsedAt,
      @Nullable String token) {

    static TokenAnswer of(ApiToken token, @Nullable String secret) {
      return new TokenAnswer(
          token.id().toString(),
          token.name(),
          token.scopes().stream()
              .sorted()
              .map(scope -> scope.name().toLowerCase(Locale.ROOT))
              .toList(),
          token.expiresAt().map(Instant::toString).orElse(null),
          token.lastUsedAt().map(Instant::toString).orElse(null),
          secret);
    }

    void print(PrintWriter out) {
      out.printf(
          "%s  %s  %s  %s%n",
          id, String.join(",", scopes), expiresAt == null ? "never expires" : expiresAt, name);
      if (token != null) {
        out.println("  token: " + token);
      }
    }
  }

  private record Tokens(List<TokenAnswer> tokens) {}

  private record Revoked(String id) {}

  @Command(
      name = "create",
      description = "Create a token of a user's and print its secret.",
      footer = {
        "",
        "Examples:",
        "  lintel token create ada@example.org Dashboard --scope READ --expires-in P90D"
      })
  int create(
      @Mixin SettingsOptions settings,
      @Mixin AnswerOptions answers,
      @Parameters(paramLabel = "EMAIL", description = "Whose rights it narrows.") String email,
      @Parameters(paramLabel = "NAME", description = "What it is for.") String name,
      @Option(
              names = "--scope",
              required = true,
              split = ",",
              description = "${COMPLETION-CANDIDATES}; may be repeated.")
          List<Scope> scopes,
      @Option(
              names = "--expires-in",
              paramLabel = "DURATION",
              description = "Such as P90D; never unless given.")
          @Nullable Duration expiresIn) {
    try (var bench = Workbench.open(settings.configuration())) {
      var services = bench.services();
      var draft =
          new TokenDraft(
              name,
              EnumSet.copyOf(scopes),
              Optional.ofNullable(expiresIn).map(Instant.now()::plus));
      var owner = UserCommand.existing(services, email);
      var made = services.tokens().create(CommandLineCaller.caller(), owner.id(), draft);
      var answer = TokenAnswer.of(made.token(), made.secret());
      answers.answer(answer, answer::print);
      return ExitStatus.DONE.code();
    }
  }

  @Command(
      name = "list",
      description = "List the tokens of a user, the oldest first.",
      footer = {"", "Examples:", "  lintel token list ada@example.org"})
  int list(
      @Mixin SettingsOptions settings,
      @Mixin AnswerOptions answers,
      @Parameters(paramLabel = "EMAIL", description = "Their owner.") String email) {
    try (var bench = Workbench.open(settings.configuration())) {
      var services = bench.services();
      var owner = UserCommand.existing(services, email);
      var found =
          services
              .tokens()
              .list(CommandLineCaller.caller(), owner.id(), PageRequest.first(100))
              .items()
              .stream()
              .map(token -> TokenAnswer.of(token, null))
              .toList();
      answers.answer(new Tokens(found), out -> found.forEach(token -> token.print(out)));
      return ExitStatus.DONE.code();
    }
  }

  @Command(
      name = "revoke",
      description = "Make a token worth nothing.",
      footer = {
        "",
        "Examples:",
        "  lintel token revoke ada@example.org 01890a5d-ac96-774b-bcce-b302099a8057"
      })
  int revoke(
      @Mixin SettingsOptions settings,
      @Mixin AnswerOptions answers,
      @Parameters(paramLabel = "EMAIL", description = "Its owner.") String email,
      @Parameters(paramLabel = "TOKEN", description = "The id of the token.") UUID id) {
    try (var bench = Workbench.open(settings.configuration())) {
      var services = bench.services();
      var owner = UserCommand.existing(services, email);
      services.tokens().revoke(CommandLineCaller.caller(), owner.id(), new TokenId(id));
      answers.answer(new Revoked(id.toString()), out -> out.println("revoked " + id));
      return ExitStatus.DONE.code();
    }
  }
}
