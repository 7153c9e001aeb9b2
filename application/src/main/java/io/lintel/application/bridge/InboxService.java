package io.lintel.application.bridge;

import io.lintel.application.device.DeviceDraft;
import io.lintel.application.device.DeviceService;
import io.lintel.application.shared.Caller;
import io.lintel.application.status.IncomingReport;
import io.lintel.application.status.StatusService;
import io.lintel.domain.device.Device;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Scope;
import io.lintel.domain.shared.UnitOfWork;
import io.lintel.domain.status.Inbox;
import io.lintel.domain.status.InboxEntry;
import io.lintel.domain.status.Sighting;
import java.util.List;
import java.util.Optional;

/** Devices that were heard and are not registered: shows them, and registers them. */
public final class InboxService {

  private final Inbox inbox;
  private final DeviceService devices;
  private final StatusService statuses;
  private final UnitOfWork unitOfWork;

  /**
   * @param unitOfWork of the store that keeps the registry and the inbox
   */
  public InboxService(
      Inbox inbox, DeviceService devices, StatusService statuses, UnitOfWork unitOfWork) {
    this.inbox = inbox;
    this.devices = devices;
    this.statuses = statuses;
    this.unitOfWork = unitOfWork;
  }

  /**
   * A page of the inbox, those that were first heard last first. Devices that were registered
   * otherwise than by {@link #claim} leave the inbox when they are come across here.
   */
  public Page<InboxEntry> list(Caller caller, PageRequest request) {
    caller.requireStaff(Scope.READ);
    while (true) {
      var page = inbox.list(request);
      var euis = page.items().stream().map(InboxEntry::eui).toList();
      var registered = devices.findAll(caller, euis).stream().map(Device::eui).toList();
      if (registered.isEmpty()) {
        return page;
      }
      inbox.remove(registered);
    }
  }

  /**
   * Registers a device that was heard, with the last that it reported.
   *
   * @throws NotFound when it is not in the inbox
   * @throws io.lintel.domain.shared.Conflict when the EUI is registered already
   * @throws io.lintel.domain.shared.Invalid when the kind or the room does not exist
   */
  public Device claim(Caller caller, Eui eui, DeviceDraft draft) {
    caller.requireStaff(Scope.WRITE);
    return unitOfWork.execute(() -> {
      var entry = inbox.find(eui).orElseThrow(() -> new NotFound("device in the inbox:", eui));
      var device = devices.register(caller, eui, draft);
      inbox.remove(List.of(eui));
      var _ = statuses.change(caller, report(entry.last()));
      return device;
    });
  }

  private static IncomingReport report(Sighting last) {
    return new IncomingReport(
        last.eui(),
        Optional.of(last.at()),
        last.fields(),
        last.topic(),
        Optional.of(last.receivedAt()),
        Optional.empty());
  }
}
