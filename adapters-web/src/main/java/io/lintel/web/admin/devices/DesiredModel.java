package io.lintel.web.admin.devices;

import io.lintel.domain.device.Device;
import io.lintel.web.admin.page.Difference;
import io.lintel.web.admin.page.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of what a device is to be like.
 *
 * @param suggestions names of fields that it has
 * @param theirs what somebody else wanted meanwhile; null when nobody did
 */
public record DesiredModel(
    Device device, Form form, List<String> suggestions, @Nullable List<Difference> theirs) {

  public DesiredModel {
    suggestions = List.copyOf(suggestions);
  }

  public String path() {
    return DeviceRefs.path(device.id());
  }
}
