package io.lintel.web.identity;

import io.lintel.application.shared.Caller;
import io.lintel.domain.identity.User;
import io.lintel.domain.shared.Scope;
import java.util.List;

/**
 * The caller.
 *
 * @param scopes to what its token is narrowed; all of them for a session
 */
record MeJson(
    String id,
    String email,
    String name,
    String role,
    List<GrantJson> grants,
    List<String> scopes,
    long version) {

  static MeJson of(User user, Caller caller) {
    return new MeJson(
        user.id().toString(),
        user.email().address(),
        user.name(),
        user.role().name(),
        GrantJson.of(user),
        caller.scopes().stream().sorted(Scope::compareTo).map(Names::lower).toList(),
        user.version().number());
  }
}
