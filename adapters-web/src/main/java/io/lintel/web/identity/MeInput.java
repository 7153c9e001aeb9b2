package io.lintel.web.identity;

import io.lintel.domain.identity.User;
import org.jspecify.annotations.Nullable;

/**
 * What users change of themselves.
 *
 * @param password a new one; goes with {@code currentPassword}
 */
record MeInput(@Nullable String name, @Nullable String password, @Nullable String currentPassword) {

  static MeInput of(User user) {
    return new MeInput(user.name(), null, null);
  }

  /** Its passwords are not for logs. */
  @Override
  public String toString() {
    return "MeInput[name=%s]".formatted(name);
  }
}
