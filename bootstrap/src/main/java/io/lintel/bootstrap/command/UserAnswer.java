package io.lintel.bootstrap.command;

import io.lintel.domain.identity.User;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user as scripts read it; the password only when it was made here. */
record UserAnswer(
    String id,
    String email,
    String name,
    String role,
    String state,
    List<String> grants,
    @Nullable String password) {

  static UserAnswer of(User user, @Nullable String password) {
    return new UserAnswer(
        user.id().toString(),
        user.email().address(),
        user.name(),
        user.role().name(),
        user.state().name(),
        user.grants().entrySet().stream()
            .map(grant -> grant.getKey() + " " + grant.getValue())
            .toList(),
        password);
  }

  void print(PrintWriter out) {
    out.printf("%s  %s  %s  %s  %s%n", id, email, role, state, name);
    grants.forEach(grant -> out.println("  " + grant));
    if (password != null) {
      out.println("  password: " + password);
    }
  }
}
