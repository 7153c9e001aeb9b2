package io.lintel.application.bridge;

import io.lintel.application.event.EventFollower;
import io.lintel.domain.device.DeviceRepository;
import io.lintel.domain.downlink.DownlinkPublisher;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.event.EventTypes;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.DesiredStateRepository;
import io.lintel.domain.status.StatusStore;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells devices what is wanted of them: when that changes, when hardware comes into use or goes out
 * of it, and again when a device comes back that is not as it should be.
 */
public final class DesiredDelivery implements EventFollower {

  private final DesiredSending sending;

  public DesiredDelivery(
      DeviceRepository devices,
      DesiredStateRepository desired,
      StatusStore statuses,
      DownlinkPublisher publisher) {
    this.sending = new DesiredSending(devices, desired, statuses, publisher);
  }

  @Override
  public void follow(List<EventMessage> events) {
    var changed = new LinkedHashSet<Eui>();
    var touched = new LinkedHashSet<Eui>();
    var back = new LinkedHashSet<Eui>();
    for (var event : events) {
      switch (event.type()) {
        case EventTypes.DESIRED_CHANGED, EventTypes.DEVICE_DELETED -> changed.add(eui(event));
        case EventTypes.DEVICE_REPLACED -> {
          changed.add(eui(event));
          addReplaced(event, changed);
        }
        case EventTypes.DEVICE_CHANGED, EventTypes.DEVICE_RETIRED -> touched.add(eui(event));
        case EventTypes.CONNECTIVITY_CHANGED -> {
          if (isBack(event)) {
            back.add(eui(event));
          }
        }
        default -> {} // nothing else is wanted of anybody
      }
    }
    sending.send(changed);
    sending.sendIfAnythingIsWanted(without(touched, changed));
    sending.sendIfItDiffers(without(back, changed));
  }

  private static Eui eui(EventMessage event) {
    return Eui.parse(event.subject());
  }

  private static void addReplaced(EventMessage event, Set<Eui> euis) {
    if (event.data().values().get("replacedEui") instanceof Value.Text(var eui)) {
      euis.add(Eui.parse(eui));
    }
  }

  private static boolean isBack(EventMessage event) {
    return is(event, "state", Connectivity.State.ONLINE)
        && (is(event, "from", Connectivity.State.OFFLINE)
            || is(event, "from", Connectivity.State.NEVER_SEEN));
  }

  private static boolean is(EventMessage event, String name, Connectivity.State state) {
    return Value.of(state.name()).equals(event.data().values().get(name));
  }

  private static Set<Eui> without(Set<Eui> euis, Set<Eui> done) {
    euis.removeAll(done);
    return euis;
  }
}
