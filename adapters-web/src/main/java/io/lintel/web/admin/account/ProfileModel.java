package io.lintel.web.admin.account;

import io.lintel.domain.identity.Session;
import io.lintel.domain.identity.SessionId;
import io.lintel.domain.identity.User;
import io.lintel.web.admin.page.Difference;
import io.lintel.web.admin.page.Form;
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

  public boolean isCurrent(Session session) {
    return session.id().equals(current);
  }
}
