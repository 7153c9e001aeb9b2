package io.lintel.web.identity;

import org.jspecify.annotations.Nullable;

/** What somebody signs in with. */
record SignInInput(@Nullable String email, @Nullable String password) {

  /** Its password is not for logs. */
  @Override
  public String toString() {
    return "SignInInput[email=%s]".formatted(email);
  }
}
