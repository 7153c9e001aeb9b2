package io.lintel.web.identity;

import io.lintel.application.identity.UserDraft;
import io.lintel.domain.identity.Email;
import io.lintel.domain.identity.Password;
import io.lintel.domain.identity.UserState;
import io.lintel.domain.shared.Role;
import io.lintel.web.http.Rules;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What admins say about a user.
 *
 * @param password a new one; the old one is never told
 */
record UserInput(
    @Nullable String email,
    @Nullable String name,
    @Nullable String role,
    @Nullable String state,
    @Nullable String password) {

  static UserInput of(UserDraft draft) {
    return new UserInput(
        draft.email().address(), draft.name(), draft.role().name(), draft.state().name(), null);
  }

  UserDraft toDraft() {
    return new UserDraft(
        new Email(Rules.required("email", email)),
        Rules.required("name", name),
        Names.parse(Role.class, "role", Rules.required("role", role)),
        state == null ? UserState.ACTIVE : Names.parse(UserState.class, "state", state),
        Optional.ofNullable(password).map(Password::new));
  }

  /** Its password is not for logs. */
  @Override
  public String toString() {
    return "UserInput[email=%s]".formatted(email);
  }
}
