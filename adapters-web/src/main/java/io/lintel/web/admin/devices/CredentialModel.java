package io.lintel.web.admin.devices;

import io.lintel.application.bridge.DeviceCredentials;
import io.lintel.domain.device.Device;
import io.lintel.web.admin.page.Form;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By what a device signs in at the broker.
 *
 * @param issuedAt since when it has one; null when it has none
 * @param issued the one that was just made, whose password is shown this once; null for none
 * @param form says why none was made, if it was refused
 */
public record CredentialModel(
    Device device,
    @Nullable Instant issuedAt,
    DeviceCredentials.@Nullable Issued issued,
    Form form) {

  public String path() {
    return DeviceRefs.path(device.id());
  }
}
