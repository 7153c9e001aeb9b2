package io.lintel.persistence.memory;

import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceId;
import io.lintel.domain.device.FormerEui;
import io.lintel.domain.shared.Eui;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The EUIs that devices had, by EUI and by device and time. */
final class FormerEuiTable {

  private record Turn(UUID device, Instant at, Eui eui) {

    static final Comparator<Turn> ORDER =
        Comparator.comparing(Turn::device, Position.BY_ID)
            .thenComparing(Turn::at)
            .thenComparing(Turn::eui);
  }

  private final Table<Eui, FormerEui> byEui;
  private final Table<Turn, FormerEui> byDevice;

  FormerEuiTable(Journal journal) {
    byEui = new Table<>(journal, Comparator.naturalOrder());
    byDevice = new Table<>(journal, Turn.ORDER);
  }

  Optional<FormerEui> find(Eui eui) {
    return byEui.find(eui);
  }

  /** Those of a device, the latest last. */
  List<FormerEui> of(DeviceId device) {
    var start = new Turn(device.value(), Instant.MIN, new Eui(0));
    return byDevice.rowsBehind(start).stream()
        .takeWhile(former -> former.device().equals(device))
        .toList();
  }

  /** Notes that a device is about to become another. */
  void replace(Device before, Device after) {
    if (!before.eui().equals(after.eui())) {
      find(after.eui()).ifPresent(this::remove);
      var former = new FormerEui(before.eui(), before.id(), after.updatedAt());
      byEui.put(former.eui(), former);
      byDevice.put(turnOf(former), former);
    }
  }

  void removeAllOf(DeviceId device) {
    of(device).forEach(this::remove);
  }

  private void remove(FormerEui former) {
    byEui.remove(former.eui());
    byDevice.remove(turnOf(former));
  }

  private static Turn turnOf(FormerEui former) {
    return new Turn(former.device().value(), former.replacedAt(), former.eui());
  }
}
