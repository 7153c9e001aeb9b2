package io.lintel.web.admin.account;

import io.lintel.domain.identity.Session;
import io.lintel.domain.identity.SessionId;
import io.lintel.domain.identity.User;
import io.lintel.web.admin.page.Difference;
import io.lintel.web.admin.page.Form;
import io.lintel.web.admin.page.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, where, and as what.
 *
 * @param sessions all that are open, the latest first
 * @param current the one of this browser; null when that is not known
 * @param name the form of the name
 * @param password the form of another password
 * @param theirs what was saved elsewhere meanwhile; null for nothing
 */
public record ProfileModel(
    User user,
    List<Session> sessions,
    @Nullable SessionId current,
    Form name,
    Form password,
    @Nullable List<Difference> theirs) {

  public ProfileModel {
    sessions = List.copyOf(sessions);
  }

  /** With what a session was begun, for people; the client's own words when they are unknown. */
  public static String client(Screen screen, Session session) {
    var words = session.client();
    if (words.isEmpty()) {
      return screen.text("profile.session.unknown");
    }
    return Client.browser(words)
        .flatMap(browser ->
            Client.system(words).map(system -> screen.text("profile.session.on", browser, system)))
        .orElse(words);
  }

  public boolean isCurrent(Session session) {
    return session.id().equals(current);
  }
}
