package io.lintel.application.identity;

import io.lintel.domain.identity.Email;
import io.lintel.domain.identity.Password;
import io.lintel.domain.identity.User;
import io.lintel.domain.identity.UserState;
import io.lintel.domain.shared.Role;
import java.util.Optional;

/**
 * What admins say about a user.
 *
 * @param password a new one; without it the old one stays
 */
public record UserDraft(
    Email email, String name, Role role, UserState state, Optional<Password> password) {

  /** How the user is, without a new password. */
  public static UserDraft of(User user) {
    return new UserDraft(user.email(), user.name(), user.role(), user.state(), Optional.empty());
  }

  public UserDraft inState(UserState changed) {
    return new UserDraft(email, name, role, changed, password);
  }

  public UserDraft withPassword(Password changed) {
    return new UserDraft(email, name, role, state, Optional.of(changed));
  }
}
