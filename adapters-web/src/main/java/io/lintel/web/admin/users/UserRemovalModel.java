package io.lintel.web.admin.users;

import io.lintel.domain.identity.User;
import io.lintel.web.admin.page.Form;

/**
 * A user who is to be deleted.
 *
 * @param tokens how many go with it
 * @param form says why it was refused, if it was
 */
public record UserRemovalModel(User user, int tokens, Form form) {

  public String path() {
    return UserAddresses.of(user.id());
  }
}
