package io.lintel.web.admin.users;

import io.lintel.domain.identity.ApiToken;
import io.lintel.domain.identity.User;
import io.lintel.domain.shared.GrantLevel;
import io.lintel.web.admin.page.Choice;
import io.lintel.web.admin.page.Form;
import java.util.List;

/**
 * A user, and what it may do.
 *
 * @param buildings of which something can be granted
 * @param levels that can be granted
 * @param tokens the first of them
 * @param password the form in which it is given another password
 * @param grant the form in which something is granted
 */
public record UserModel(
    User user,
    List<Granted> grants,
    List<Choice> buildings,
    List<Choice> levels,
    List<ApiToken> tokens,
    Form password,
    Form grant) {

  /** What it may do in a building. */
  public record Granted(String building, String name, GrantLevel level) {}

  public UserModel {
    grants = List.copyOf(grants);
    buildings = List.copyOf(buildings);
    levels = List.copyOf(levels);
    tokens = List.copyOf(tokens);
  }

  public String path() {
    return UserAddresses.of(user.id());
  }
}
