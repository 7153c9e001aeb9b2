package io.lintel.bootstrap.command;

import io.lintel.application.identity.UserDraft;
import io.lintel.bootstrap.wiring.Services;
import io.lintel.bootstrap.wiring.Workbench;
import io.lintel.domain.facility.BuildingId;
import io.lintel.domain.identity.Email;
import io.lintel.domain.identity.Password;
import io.lintel.domain.identity.User;
import io.lintel.domain.identity.UserState;
import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Users, for who has no admin at hand, such as when nobody remembers a password. */
@Command(
    name = "user",
    description = "Add, list and change users in the stores themselves.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Servers may run on the same stores meanwhile; what is changed counts there within a second.",
      "",
      "Examples:",
      "  lintel user list",
      "  lintel user add ada@example.org --role STAFF",
    })
final class UserCommand {

  private record Users(List<UserAnswer> users) {}

  @Command(
      name = "add",
      description = "Add a user, with a password of its own.",
      footer = {"", "Examples:", "  lintel user add ada@example.org --role ADMIN --name Ada"})
  int add(
      @Mixin SettingsOptions settings,
      @Mixin AnswerOptions answers,
      @Parameters(paramLabel = "EMAIL", description = "By what the user signs in.") String email,
      @Option(names = "--name", description = "As others read it; the email unless given.")
          @Nullable String name,
      @Option(
              names = "--role",
              defaultValue = "MEMBER",
              description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
          Role role,
      @Mixin NewPassword password) {
    return on(
        settings,
        answers,
        services -> {
          var chosen = password.given();
          var secret = chosen.orElseGet(() -> new Password(services.secrets().password()));
          var draft =
              new UserDraft(
                  new Email(email),
                  Optional.ofNullable(name).orElse(email),
                  role,
                  UserState.ACTIVE,
                  Optional.of(secret));
          var user = services.users().create(CommandLineCaller.caller(), draft);
          return UserAnswer.of(user, chosen.isPresent() ? null : secret.text());
        });
  }

  @Command(
      name = "list",
      description = "List all users, by email.",
      footer = {"", "Examples:", "  lintel user list --json"})
  int list(@Mixin SettingsOptions settings, @Mixin AnswerOptions answers) {
    try (var bench = Workbench.open(settings.configuration())) {
      var found = new ArrayList<UserAnswer>();
      var next = Optional.of(PageRequest.first(Page.LARGEST));
      while (next.isPresent()) {
        var page = bench.services().users().list(CommandLineCaller.caller(), next.get());
        page.items().forEach(user -> found.add(UserAnswer.of(user, null)));
        next = page.next().map(next.get()::after);
      }
      answers.answer(new Users(found), out -> found.forEach(user -> user.print(out)));
      return ExitStatus.DONE.code();
    }
  }

  @Command(
      name = "reset",
      description = "Give a user another password and sign it out everywhere.",
      footer = {"", "Examples:", "  lintel user reset ada@example.org"})
  int reset(
      @Mixin SettingsOptions settings,
      @Mixin AnswerOptions answers,
      @Parameters(paramLabel = "EMAIL", description = "The user.") String email,
      @Mixin NewPassword password) {
    return on(
        settings,
        answers,
        services -> {
          var chosen = password.given();
          var secret = chosen.orElseGet(() -> new Password(services.secrets().password()));
          var user =
              services
                  .users()
                  .change(
                      CommandLineCaller.caller(),
                      existing(services, email).id(),
                      Optional.empty(),
                      draft -> draft.withPassword(secret));
          return UserAnswer.of(user, chosen.isPresent() ? null : secret.text());
        });
  }

  @Command(
      name = "disable",
      description = "Keep a user out; everything of it stays.",
      footer = {"", "Examples:", "  lintel user disable ada@example.org"})
  int disable(
      @Mixin SettingsOptions settings,
      @Mixin AnswerOptions answers,
      @Parameters(paramLabel = "EMAIL", description = "The user.") String email) {
    return change(settings, answers, email, draft -> draft.inState(UserState.DISABLED));
  }

  @Command(
      name = "enable",
      description = "Let a user in again.",
      footer = {"", "Examples:", "  lintel user enable ada@example.org"})
  int enable(
      @Mixin SettingsOptions settings,
      @Mixin AnswerOptions answers,
      @Parameters(paramLabel = "EMAIL", description = "The user.") String email) {
    return change(settings, answers, email, draft -> draft.inState(UserState.ACTIVE));
  }

  private int change(
      SettingsOptions settings,
      AnswerOptions answers,
      String email,
      UnaryOperator<UserDraft> edit) {
    return onExisting(
        settings,
        answers,
        email,
        (services, user) ->
            services.users().change(CommandLineCaller.caller(), user.id(), Optional.empty(), edit));
  }

  @Command(
      name = "grant",
      description = "Let a member do something in a building.",
      footer = {
        "",
        "Examples:",
        "  lintel user grant bob@example.org 01890a5d-ac96-774b-bcce-b302099a8057 OPERATE"
      })
  int grant(
      @Mixin SettingsOptions settings,
      @Mixin AnswerOptions answers,
      @Parameters(paramLabel = "EMAIL", description = "The user.") String email,
      @Parameters(paramLabel = "BUILDING", description = "The id of the building.") UUID building,
      @Parameters(paramLabel = "LEVEL", description = "${COMPLETION-CANDIDATES}")
          GrantLevel level) {
    return onExisting(
        settings,
        answers,
        email,
        (services, user) ->
            services
                .grants()
                .grant(CommandLineCaller.caller(), user.id(), new BuildingId(building), level));
  }

  @Command(
      name = "revoke",
      description = "Take a grant back.",
      footer = {
        "",
        "Examples:",
        "  lintel user revoke bob@example.org 01890a5d-ac96-774b-bcce-b302099a8057"
      })
  int revoke(
      @Mixin SettingsOptions settings,
      @Mixin AnswerOptions answers,
      @Parameters(paramLabel = "EMAIL", description = "The user.") String email,
      @Parameters(paramLabel = "BUILDING", description = "The id of the building.") UUID building) {
    return onExisting(
        settings,
        answers,
        email,
        (services, user) ->
            services
                .grants()
                .revoke(CommandLineCaller.caller(), user.id(), new BuildingId(building)));
  }

  private int onExisting(
      SettingsOptions settings,
      AnswerOptions answers,
      String email,
      BiFunction<Services, User, User> work) {
    return on(
        settings,
        answers,
        services -> UserAnswer.of(work.apply(services, existing(services, email)), null));
  }

  private int on(
      SettingsOptions settings, AnswerOptions answers, Function<Services, UserAnswer> work) {
    try (var bench = Workbench.open(settings.configuration())) {
      var user = work.apply(bench.services());
      answers.answer(user, user::print);
      return ExitStatus.DONE.code();
    }
  }

  static User existing(Services services, String email) {
    return services
        .users()
        .find(CommandLineCaller.caller(), new Email(email))
        .orElseThrow(() -> new NotFound("user", email));
  }
}
