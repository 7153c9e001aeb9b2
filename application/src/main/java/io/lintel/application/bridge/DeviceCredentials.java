package io.lintel.application.bridge;

import io.lintel.application.device.DeviceChange;
import io.lintel.application.device.DeviceService;
import io.lintel.application.event.EventRecorder;
import io.lintel.application.identity.BearerSecrets;
import io.lintel.application.shared.Caller;
import io.lintel.domain.audit.Change;
import io.lintel.domain.audit.Description;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.device.Placement;
import io.lintel.domain.identity.DeviceCredential;
import io.lintel.domain.identity.DeviceCredentialRepository;
import io.lintel.domain.identity.SecretHash;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Gives devices what they prove themselves with at a broker, and takes it away. */
public final class DeviceCredentials {

  private final DeviceService devices;
  private final DeviceCredentialRepository credentials;
  private final BearerSecrets secrets;
  private final UnitOfWork unitOfWork;
  private final EventRecorder events;
  private final InstantSource clock;

  /**
   * A credential that was just made.
   *
   * @param secret to be shown once; it is kept nowhere
   */
  public record Issued(Eui eui, String secret) {
    @Override
    public String toString() {
      return "Issued[eui=" + eui + "]";
    }
  }

  public DeviceCredentials(
      DeviceService devices,
      DeviceCredentialRepository credentials,
      BearerSecrets secrets,
      UnitOfWork unitOfWork,
      EventRecorder events,
      InstantSource clock) {
    this.devices = devices;
    this.credentials = credentials;
    this.secrets = secrets;
    this.unitOfWork = unitOfWork;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Gives a device a new credential; the one that it had is worth nothing from then on.
   *
   * @throws NotFound when there is no such device
   * @throws Invalid when the device is not active
   */
  public Issued issue(Caller caller, DeviceRef ref) {
    return unitOfWork.execute(() -> {
      var device = managed(caller, ref);
      if (device.state() != DeviceState.ACTIVE) {
        throw new Invalid("state", "must be ACTIVE, as no other device may connect");
      }
      var secret = secrets.password();
      credentials.put(
          new DeviceCredential(
              device.eui(), device.id().value(), SecretHash.of(secret), clock.instant()));
      events.record(caller, change("credential.issued", device));
      return new Issued(device.eui(), secret);
    });
  }

  /**
   * Takes the credential away; does nothing when there is none.
   *
   * @throws NotFound when there is no such device
   */
  public void revoke(Caller caller, DeviceRef ref) {
    unitOfWork.execute(() -> {
      var device = managed(caller, ref);
      if (credentials.remove(device.eui())) {
        events.record(caller, change("credential.revoked", device));
      }
    });
  }

  private static Change change(String action, Device device) {
    var of = new Description().with("eui", device.eui()).members();
    return DeviceChange.of(action, device, Optional.empty(), Optional.of(of));
  }

  /**
   * Since when a device has the credential that it has; empty when it has none.
   *
   * @throws NotFound when there is no such device
   */
  public Optional<Instant> issuedAt(Caller caller, DeviceRef ref) {
    var device = managed(caller, ref);
    return credentials
        .find(device.eui())
        .filter(it -> it.device().equals(device.id().value()))
        .map(DeviceCredential::createdAt);
  }

  private Device managed(Caller caller, DeviceRef ref) {
    var device = devices.get(caller, ref);
    caller.require(
        GrantLevel.MANAGE,
        device.placement().map(Placement::building),
        () -> new NotFound("device", ref));
    return device;
  }
}
