package io.lintel.application.identity;

import io.lintel.application.shared.Caller;
import io.lintel.domain.identity.Email;
import io.lintel.domain.identity.Password;
import io.lintel.domain.identity.UserRepository;
import io.lintel.domain.identity.UserState;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Role;
import java.util.Optional;

/** Makes the first user, without whom nobody could make any. */
public final class FirstAdmin {

  /**
   * Who was made.
   *
   * @param generated the password, if nobody chose one; it is told this once
   */
  public record Made(Email email, Optional<String> generated) {

    @Override
    public String toString() {
      return "Made[email=%s]".formatted(email);
    }
  }

  private final UserRepository users;
  private final UserService service;
  private final BearerSecrets secrets;

  public FirstAdmin(UserRepository users, UserService service, BearerSecrets secrets) {
    this.users = users;
    this.service = service;
    this.secrets = secrets;
  }

  /**
   * Makes an admin if there is no user at all; of several nodes that start at once one does.
   *
   * @return who was made; empty when there was somebody
   */
  public Optional<Made> make(Email email, Optional<Password> chosen) {
    if (!users.list(PageRequest.first(1)).items().isEmpty()) {
      return Optional.empty();
    }
    var password = chosen.orElseGet(() -> new Password(secrets.password()));
    var draft =
        new UserDraft(email, "Administrator", Role.ADMIN, UserState.ACTIVE, Optional.of(password));
    try {
      var user = service.create(Caller.SYSTEM, draft);
      return Optional.of(
          new Made(
              user.email(), chosen.isPresent() ? Optional.empty() : Optional.of(password.text())));
    } catch (Conflict e) {
      if (e.reason() == Conflict.Reason.EMAIL_TAKEN) { // another node was quicker
        return Optional.empty();
      }
      throw e;
    }
  }
}
