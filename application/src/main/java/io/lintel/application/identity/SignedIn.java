package io.lintel.application.identity;

import io.lintel.domain.identity.Session;
import io.lintel.domain.identity.User;

/**
 * Somebody signed in.
 *
 * @param secret what the caller proves itself with from now on; told this once
 */
public record SignedIn(String secret, Session session, User user) {

  @Override
  public String toString() {
    return "SignedIn[session=%s, user=%s]".formatted(session.id(), user.id());
  }
}
