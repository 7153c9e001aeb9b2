package io.lintel.application.identity;

import io.lintel.application.shared.Caller;
import io.lintel.domain.identity.UserId;
import io.lintel.domain.shared.Actor;
import io.lintel.domain.shared.Forbidden;

/** Which user a caller is. */
final class Self {

  private Self() {}

  /**
   * @throws Forbidden when it is none
   */
  static UserId of(Caller caller) {
    return switch (caller.actor()) {
      case Actor.User user -> new UserId(user.id());
      case Actor.Token token -> new UserId(token.owner().id());
      case Actor.Device _, Actor.CommandLine _, Actor.Internal _ -> throw noUser();
    };
  }

  /**
   * For what would let a token grow beyond its scopes, or outlive its revocation.
   *
   * @throws Forbidden when it came with a token, or is no user
   */
  static UserId signedIn(Caller caller) {
    return switch (caller.actor()) {
      case Actor.User user -> new UserId(user.id());
      case Actor.Token _ -> throw new Forbidden("This takes a session: a token cannot do it");
      case Actor.Device _, Actor.CommandLine _, Actor.Internal _ -> throw noUser();
    };
  }

  private static Forbidden noUser() {
    return new Forbidden("This is for users only");
  }
}
