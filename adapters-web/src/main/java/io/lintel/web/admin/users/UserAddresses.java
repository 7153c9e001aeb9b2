package io.lintel.web.admin.users;

import io.lintel.domain.identity.User;
import io.lintel.domain.identity.UserId;
import io.lintel.web.admin.page.Area;
import io.lintel.web.admin.page.Heading;
import io.lintel.web.admin.page.Messages;
import io.lintel.web.http.Request;

/** The addresses of the pages of users. */
final class UserAddresses {

  static final String ONE = Area.USERS.path() + "/{user}";

  private UserAddresses() {}

  static String of(UserId id) {
    return Area.USERS.path() + "/" + id;
  }

  /**
   * @throws io.lintel.domain.shared.NotFound when it is no id
   */
  static UserId id(Request request) {
    return new UserId(request.pathUuid("user", "user"));
  }

  /** Of a page below the list. */
  static Heading heading(Messages messages, String title) {
    return Heading.of(Area.USERS, title).under(messages.text(Area.USERS), Area.USERS.path());
  }

  /** Of a page below that of a user. */
  static Heading heading(Messages messages, User user, String title) {
    return heading(messages, title).under(user.name(), of(user.id()));
  }
}
