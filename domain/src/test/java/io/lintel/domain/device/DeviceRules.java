package io.lintel.domain.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.registry.RegistryRules;
import io.lintel.domain.shared.PageRequest;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;

/** A part of the rules for devices. */
interface DeviceRules extends RegistryRules {

  default DeviceRepository devices() {
    return store().devices();
  }

  default KindRepository kinds() {
    return store().kinds();
  }

  /** Inserts a device and answers it. */
  default Device inserted(DeviceFixtures.DeviceBuilder builder) {
    var device = builder.build();
    devices().insert(device);
    return device;
  }

  /** Inserts a kind and answers it. */
  default Kind inserted(KindFixtures.KindBuilder builder) {
    var kind = builder.build();
    kinds().insert(kind);
    return kind;
  }

  /** Inserts many devices at once. */
  default List<Device> inserted(Collection<Device> many) {
    store().unitOfWork().execute(() -> many.forEach(devices()::insert));
    return List.copyOf(many);
  }

  /** Every way to find a device finds it in all its parts. */
  default void assertKept(Device device) {
    assertThat(devices().find(device.id())).contains(device);
    assertThat(devices().find(device.eui())).contains(device);
    assertThat(devices().findAll(List.of(device.eui()))).containsExactly(device);
    var everything =
        DeviceQuery.all(PageRequest.first(500)).inStates(EnumSet.allOf(DeviceState.class));
    assertThat(devices().list(everything).items()).contains(device);
  }
}
