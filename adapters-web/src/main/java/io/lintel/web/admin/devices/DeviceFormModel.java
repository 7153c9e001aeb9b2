package io.lintel.web.admin.devices;

import io.lintel.web.admin.page.Choice;
import io.lintel.web.admin.page.Difference;
import io.lintel.web.admin.page.Form;
import io.lintel.web.admin.places.RoomChoices;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a device.
 *
 * @param action where it is sent
 * @param back where one goes who does not want to
 * @param isNew whether the EUI is asked for
 * @param theirs what somebody else changed meanwhile; null when nobody did
 */
public record DeviceFormModel(
    Form form,
    String action,
    String back,
    boolean isNew,
    List<Choice> kinds,
    RoomChoices rooms,
    @Nullable List<Difference> theirs) {

  public DeviceFormModel {
    kinds = List.copyOf(kinds);
  }
}
