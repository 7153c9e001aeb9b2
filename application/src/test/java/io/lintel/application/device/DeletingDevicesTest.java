package io.lintel.application.device;

import static io.lintel.application.Core.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.application.Core;
import io.lintel.domain.device.DeviceQuery;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Stale;
import io.lintel.domain.shared.Version;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeletingDevicesTest {

  private final Core core = new Core();
  private final DeviceService devices = core.devices();

  @Test
  void removesItForGoodAndRecordsWhatItWas() {
    var device = core.aDevice();
    var ref = new DeviceRef.ByEui(device.eui());
    core.newEvents();

    assertThat(devices.delete(ADA, ref, Optional.of(device.version()))).isEqualTo(device);

    assertThat(devices.find(ADA, ref)).isEmpty();
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> devices.get(ADA, ref))
        .withMessage("There is no device " + device.eui());
    assertThat(core.newEvents())
        .singleElement()
        .returns("device.deleted", EventMessage::type)
        .returns(device.eui().toString(), EventMessage::subject)
        .extracting(event -> event.data().canonical())
        .asString()
        .contains("\"id\":\"" + device.id() + "\"");
  }

  @Test
  void freesTheEui() {
    var device = core.aDevice();
    devices.delete(ADA, new DeviceRef.ByEui(device.eui()), Optional.empty());

    var next = devices.register(ADA, device.eui(), DeviceDraft.named("Next lamp"));

    assertThat(next.id()).isNotEqualTo(device.id());
  }

  @Test
  void refusesAStaleVersionAndKeepsTheDevice() {
    var device = core.aDevice();
    var ref = new DeviceRef.ById(device.id());
    core.newEvents();

    assertThatExceptionOfType(Stale.class)
        .isThrownBy(() -> devices.delete(ADA, ref, Optional.of(new Version(2))));
    assertThat(devices.get(ADA, ref)).isEqualTo(device);
    assertThat(core.newEvents()).isEmpty();
  }

  @Test
  void retiredDevicesAreLeftOutOfLists() {
    var inUse = core.aDevice();
    var retired = core.aDevice();
    devices.retire(ADA, new DeviceRef.ById(retired.id()), Optional.empty());

    assertThat(devices.list(ADA, DeviceQuery.all(PageRequest.first(10))).items())
        .containsExactly(inUse);
  }
}
