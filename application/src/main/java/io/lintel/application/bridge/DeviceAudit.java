package io.lintel.application.bridge;

import io.lintel.application.device.DeviceService;
import io.lintel.application.shared.Caller;
import io.lintel.domain.audit.AuditEntry;
import io.lintel.domain.audit.AuditQuery;
import io.lintel.domain.audit.AuditSubject;
import io.lintel.domain.audit.AuditTrail;
import io.lintel.domain.audit.Change;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.Reach;
import io.lintel.domain.shared.Value;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Shows who changed what of a device. */
public final class DeviceAudit {

  private static final String BUILDING = "buildingId";
  private static final List<String> PLACE = List.of(BUILDING, "floorId", "roomId", "position");

  private final DeviceService devices;
  private final AuditTrail trail;

  public DeviceAudit(DeviceService devices, AuditTrail trail) {
    this.devices = devices;
    this.trail = trail;
  }

  /**
   * A page of what was done to a device, to its credential, to what is wanted of it and what it was
   * told to do, the latest first. Members see what was done while it was in their buildings, and
   * not in which others it was before.
   *
   * @throws io.lintel.domain.shared.NotFound when there is no such device
   */
  public Page<AuditEntry> list(Caller caller, DeviceRef ref, AuditQuery query) {
    var device = devices.get(caller, ref);
    var subject = new AuditSubject(AuditSubject.Kind.DEVICE, device.id().value());
    var page = trail.list(query.about(Optional.of(subject)).in(caller.reach()));
    return page.map(entry -> seenBy(caller, entry));
  }

  private static AuditEntry seenBy(Caller caller, AuditEntry entry) {
    var change = entry.change();
    var before = change.before().map(members -> within(caller.reach(), members));
    var seen =
        entry.with(
            new Change(
                change.action(), change.subject(), change.building(), before, change.after()));
    return caller.isAdmin() ? seen : seen.withoutOrigin();
  }

  private static Value.Members within(Reach reach, Value.Members device) {
    if (reach.covers(building(device)) || building(device).isEmpty()) {
      return device;
    }
    var members = new TreeMap<>(device.values());
    PLACE.forEach(members::remove);
    return new Value.Members(members);
  }

  private static Optional<UUID> building(Value.Members device) {
    return device.values().get(BUILDING) instanceof Value.Text(var id)
        ? Optional.of(UUID.fromString(id))
        : Optional.empty();
  }
}
