package io.lintel.web.admin.inbox;

import io.lintel.web.admin.page.Choice;
import io.lintel.web.admin.page.Form;
import io.lintel.web.admin.places.RoomChoices;
import java.util.List;

/** The form by which one device or several are registered. */
public record ClaimModel(Form form, List<String> euis, List<Choice> kinds, RoomChoices rooms) {

  public ClaimModel {
    euis = List.copyOf(euis);
    kinds = List.copyOf(kinds);
  }
}
