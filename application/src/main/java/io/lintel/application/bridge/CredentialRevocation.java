package io.lintel.application.bridge;

import io.lintel.domain.device.DeviceState;
import io.lintel.domain.event.DomainEvent;
import io.lintel.domain.event.DomainEvent.DeviceAction;
import io.lintel.domain.event.DomainEvent.DeviceEvent;
import io.lintel.domain.event.DomainEvent.DeviceReplaced;
import io.lintel.domain.identity.DeviceCredentialRepository;
import java.util.function.Consumer;

/**
 * Takes the credential of a device away, in the same unit of work, when the device is disabled,
 * retired or deleted, and that of the old hardware when it is replaced. It does not come back with
 * the device.
 */
public final class CredentialRevocation implements Consumer<DomainEvent> {

  private final DeviceCredentialRepository credentials;

  public CredentialRevocation(DeviceCredentialRepository credentials) {
    this.credentials = credentials;
  }

  @Override
  public void accept(DomainEvent event) {
    if (event instanceof DeviceReplaced replaced) {
      credentials.remove(replaced.replaced());
    }
    if (event instanceof DeviceEvent(var action, var device)
        && (action == DeviceAction.DELETED || device.state() != DeviceState.ACTIVE)) {
      credentials.remove(device.eui());
    }
  }
}
