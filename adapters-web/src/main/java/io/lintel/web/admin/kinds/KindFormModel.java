package io.lintel.web.admin.kinds;

import io.lintel.web.admin.page.Choice;
import io.lintel.web.admin.page.Difference;
import io.lintel.web.admin.page.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a kind.
 *
 * @param action where it is sent
 * @param types that a field may have
 * @param theirs what somebody else saved meanwhile; null when nobody did
 */
public record KindFormModel(
    Form form,
    String action,
    boolean isNew,
    List<Choice> types,
    @Nullable List<Difference> theirs) {

  public KindFormModel {
    types = List.copyOf(types);
  }
}
