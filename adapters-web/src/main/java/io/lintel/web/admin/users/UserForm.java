package io.lintel.web.admin.users;

import io.lintel.application.identity.UserDraft;
import io.lintel.domain.identity.Email;
import io.lintel.domain.identity.Password;
import io.lintel.domain.identity.User;
import io.lintel.domain.identity.UserState;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Role;
import io.lintel.domain.shared.Violation;
import io.lintel.web.admin.page.Form;
import io.lintel.web.http.FormValues;
import io.lintel.web.http.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The form of a user: between what is typed and what is meant. */
final class UserForm {

  private UserForm() {}

  static Form blank() {
    return Form.empty()
        .with("email", "")
        .with("name", "")
        .with("role", Role.MEMBER.name())
        .with("password", "");
  }

  /** Never with the password. */
  static Form typed(FormValues values) {
    return Form.of(values, "email", "name", "role", "version").with("password", "");
  }

  static Form of(User user) {
    return Form.empty()
        .with("email", user.email().address())
        .with("name", user.name())
        .with("role", user.role().name())
        .with("version", Long.toString(user.version().number()));
  }

  /**
   * Somebody new.
   *
   * @throws Invalid naming all fields that are wrong
   */
  static UserDraft draft(FormValues values) {
    var wrong = new ArrayList<Violation>();
    var password = read(wrong, () -> new Password(password(values)));
    var draft = draft(values, UserState.ACTIVE, wrong);
    return password.isEmpty() ? draft : draft.withPassword(password.get());
  }

  /** The same user otherwise. */
  static UserDraft draft(FormValues values, UserDraft before) {
    return draft(values, before.state(), new ArrayList<>());
  }

  private static UserDraft draft(FormValues values, UserState state, List<Violation> wrong) {
    var email = read(wrong, () -> Rules.at("email", () -> new Email(values.text("email"))));
    var role = read(wrong, () -> role(values.text("role")));
    if (values.text("name").isEmpty()) {
      wrong.add(new Violation("name", "is required"));
    }
    if (!wrong.isEmpty() || email.isEmpty() || role.isEmpty()) {
      throw new Invalid(wrong);
    }
    return new UserDraft(email.get(), values.text("name"), role.get(), state, Optional.empty());
  }

  /** As it was typed, blanks around it too. */
  private static String password(FormValues values) {
    return values.all("password").stream().findFirst().orElse("");
  }

  private static Role role(String name) {
    return Arrays.stream(Role.values())
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Invalid("role", "must be chosen"));
  }

  private static <T> Optional<T> read(List<Violation> wrong, Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (Invalid e) {
      wrong.addAll(e.violations());
      return Optional.empty();
    }
  }
}
