package io.lintel.web.identity;

import io.lintel.domain.identity.User;
import java.time.Instant;
import java.util.List;

/** A user as it is answered. */
record UserJson(
    String id,
    String email,
    String name,
    String role,
    String state,
    List<GrantJson> grants,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  static UserJson of(User user) {
    return new UserJson(
        user.id().toString(),
        user.email().address(),
        user.name(),
        user.role().name(),
        user.state().name(),
        GrantJson.of(user),
        user.version().number(),
        user.createdAt(),
        user.updatedAt());
  }
}
