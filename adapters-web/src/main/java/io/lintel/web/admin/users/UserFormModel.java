package io.lintel.web.admin.users;

import io.lintel.web.admin.page.Choice;
import io.lintel.web.admin.page.Difference;
import io.lintel.web.admin.page.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a user.
 *
 * @param action where it is sent
 * @param back where one goes instead
 * @param theirs what somebody else saved meanwhile; null when nobody did
 */
public record UserFormModel(
    Form form,
    String action,
    String back,
    boolean isNew,
    List<Choice> roles,
    @Nullable List<Difference> theirs) {

  public UserFormModel {
    roles = List.copyOf(roles);
  }
}
