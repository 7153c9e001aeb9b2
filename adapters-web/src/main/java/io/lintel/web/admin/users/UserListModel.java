package io.lintel.web.admin.users;

import io.lintel.domain.identity.User;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of all users.
 *
 * @param next where the next page is; null when there is none
 * @param first where the first one is; null when this is it
 */
public record UserListModel(List<User> users, @Nullable String next, @Nullable String first) {

  public UserListModel {
    users = List.copyOf(users);
  }

  public static String path(User user) {
    return UserAddresses.of(user.id());
  }
}
