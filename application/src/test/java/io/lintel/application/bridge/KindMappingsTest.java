package io.lintel.application.bridge;

import static io.lintel.domain.device.DeviceFixtures.aDevice;
import static io.lintel.domain.device.KindFixtures.aKind;
import static io.lintel.domain.device.KindFixtures.aMapping;
import static io.lintel.domain.device.KindFixtures.aRule;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.Core;
import io.lintel.domain.device.DeviceRepository;
import io.lintel.domain.shared.Eui;
import io.lintel.persistence.memory.InMemoryDeviceRepository;
import io.lintel.persistence.memory.InMemoryKindRepository;
import io.lintel.persistence.memory.MemoryDatabase;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class KindMappingsTest {

  private final MemoryDatabase database = new MemoryDatabase();
  private final InMemoryDeviceRepository devices = new InMemoryDeviceRepository(database);
  private final InMemoryKindRepository kinds = new InMemoryKindRepository(database);
  private final AtomicInteger lookUps = new AtomicInteger();
  private final KindMappings mappings = new KindMappings(counted(devices), kinds);

  @Test
  void findsThoseOfTheDevicesThatHaveOne() {
    var plain = aKind().build();
    var mapped = aKind().mappedBy(aMapping(aRule("/a", "a"))).build();
    kinds.insert(plain);
    kinds.insert(mapped);
    var probe = aDevice().ofKind(mapped.key()).build();
    var lamp = aDevice().ofKind(plain.key()).build();
    var other = aDevice().build();
    List.of(probe, lamp, other).forEach(devices::insert);

    assertThat(
            mappings.find(Core.ADA, List.of(probe.eui(), lamp.eui(), other.eui(), new Eui(9_999))))
        .isEqualTo(Map.of(probe.eui(), mapped));
  }

  @Test
  void looksOnceForAThousandDevicesAndNotAtAllWithoutMappings() {
    var many = LongStream.range(0, 1_500).mapToObj(Eui::new).toList();
    mappings.find(Core.ADA, many);
    assertThat(lookUps).hasValue(0);

    kinds.insert(aKind().mappedBy(aMapping(aRule("/a", "a"))).build());
    mappings.find(Core.ADA, many);
    assertThat(lookUps).hasValue(2);
  }

  private DeviceRepository counted(DeviceRepository repository) {
    return (DeviceRepository)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {DeviceRepository.class},
            (_, method, arguments) -> {
              lookUps.incrementAndGet();
              return method.invoke(repository, arguments);
            });
  }
}
