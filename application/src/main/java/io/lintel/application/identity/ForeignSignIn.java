package io.lintel.application.identity;

import io.lintel.application.shared.Caller;
import io.lintel.domain.identity.User;
import io.lintel.domain.identity.UserRepository;
import io.lintel.domain.identity.UserState;
import io.lintel.domain.shared.Actor;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Origin;
import io.lintel.domain.shared.Role;
import io.lintel.domain.shared.Unauthenticated;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Lets in who proved to a trusted provider who they are. Roles and grants that are given there are
 * taken over each time, so that what is taken away there is gone here with the next sign-in. May be
 * used by any number of threads.
 */
public final class ForeignSignIn {

  private static final Caller CALLER = Caller.trusted(new Actor.Internal("single sign-on"));

  private final UserRepository users;
  private final UserService service;
  private final SessionService sessions;
  private final ForeignSignInRules rules;

  public ForeignSignIn(
      UserRepository users,
      UserService service,
      SessionService sessions,
      ForeignSignInRules rules) {
    this.users = users;
    this.service = service;
    this.sessions = sessions;
    this.rules = rules;
  }

  /**
   * @param client with what, as that says
   * @throws Unauthenticated when this user may not come in; the message says why, as whoever reads
   *     it has proved who they are
   */
  public SignedIn signIn(ForeignIdentity identity, Origin origin, String client) {
    var role = rules.role(identity.groups());
    if (role.isEmpty() && rules.admitted() == ForeignSignInRules.Admitted.MAPPED) {
      throw new Unauthenticated(
          "%s is in no group that may use Lintel".formatted(identity.email().address()));
    }
    var caller = CALLER.from(origin);
    var known = known(identity);
    var user =
        known.isPresent()
            ? updated(caller, known.get(), identity, role)
            : made(caller, identity, role);
    return sessions.begin(user, origin, client);
  }

  private Optional<User> known(ForeignIdentity identity) {
    var own = users.find(identity.userId());
    if (own.isPresent()) {
      return own;
    }
    var byEmail = users.find(identity.email());
    if (byEmail.isPresent() && !identity.emailVerified() && !rules.trustsEmails()) {
      throw new Unauthenticated(
          "There is a user with the email %s already, and the provider does not say that it is yours"
              .formatted(identity.email().address()));
    }
    return byEmail;
  }

  private User made(Caller caller, ForeignIdentity identity, Optional<Role> role) {
    if (rules.admitted() == ForeignSignInRules.Admitted.KNOWN) {
      throw new Unauthenticated(
          "There is no user with the email %s; an admin has to make one first"
              .formatted(identity.email().address()));
    }
    var draft =
        new UserDraft(
            identity.email(),
            identity.name(),
            role.orElse(Role.MEMBER),
            UserState.ACTIVE,
            Optional.empty());
    try {
      var user = service.create(caller, identity.userId(), draft);
      return updated(caller, user, identity, role);
    } catch (Conflict _) { // they signed in twice at once
      return users
          .find(identity.userId())
          .orElseThrow(() -> new Unauthenticated("Another user has this email now"));
    }
  }

  private User updated(Caller caller, User user, ForeignIdentity identity, Optional<Role> role) {
    UnaryOperator<User.Edit> edit =
        it ->
            new User.Edit(
                it.email(),
                it.name(),
                rules.roles().isEmpty() ? it.role() : role.orElse(it.role()),
                it.state(),
                it.password(),
                rules.grants(identity.groups()).orElse(it.grants()));
    try {
      return service.follow(caller, user.id(), edit);
    } catch (Conflict e) {
      if (e.reason() == Conflict.Reason.LAST_ADMIN) { // who stays one, whatever the provider says
        return user;
      }
      throw e;
    }
  }
}
