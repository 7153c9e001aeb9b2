package io.lintel.application.bridge;

import static io.lintel.application.Core.ADA;
import static io.lintel.application.status.Reports.LEVEL;
import static io.lintel.application.status.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.application.Core;
import io.lintel.application.ManualClock;
import io.lintel.application.device.DeviceDraft;
import io.lintel.application.status.ReportOutcome;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.device.FormerEui;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Stale;
import io.lintel.domain.shared.Value;
import io.lintel.domain.shared.Version;
import io.lintel.domain.status.BucketQuery;
import io.lintel.domain.status.DeviceStatus;
import io.lintel.domain.status.HistoryPage;
import io.lintel.domain.status.HistoryQuery;
import io.lintel.domain.status.NumberSummary;
import io.lintel.domain.status.Reading;
import io.lintel.domain.status.StatusQuery;
import io.lintel.domain.status.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplacingDevicesTest {

  private static final Instant NOON = ManualClock.NOON;
  private static final TimeRange EVER =
      new TimeRange(NOON.minus(Duration.ofDays(1)), NOON.plus(Duration.ofDays(1)));

  private final Core core = new Core();
  private final Device device = core.aDeviceIn(core.aRoom().id().value());
  private final DeviceRef ref = new DeviceRef.ById(device.id());
  private final Eui next = SampleIds.nextEui();

  private Device replace() {
    return core.replacements().replace(ADA, ref, Optional.of(device.version()), next);
  }

  @Test
  void keepsAllButTheEui() {
    core.newEvents();

    var replaced = replace();

    assertThat(replaced)
        .usingRecursiveComparison()
        .ignoringFields("eui", "version", "updatedAt")
        .isEqualTo(device);
    assertThat(replaced.eui()).isEqualTo(next);
    assertThat(core.devices().get(ADA, new DeviceRef.ByEui(next))).isEqualTo(replaced);
    assertThat(core.devices().formerEuis(ADA, device.id()))
        .extracting(FormerEui::eui)
        .containsExactly(device.eui());
    assertThat(core.newEventTypes()).containsExactly("device.replaced");
  }

  @Test
  void keepsTheOldEuiReserved() {
    replace();

    assertThatExceptionOfType(Conflict.class)
        .isThrownBy(() -> core.devices().register(ADA, device.eui(), DeviceDraft.named("B")))
        .withMessageContaining(device.id().toString());
    assertThat(core.devices().find(ADA, new DeviceRef.ByEui(device.eui()))).isEmpty();
  }

  @Test
  void refusesAnEuiThatIsInUseAndAStaleVersion() {
    var other = core.aDevice();
    var replacements = core.replacements();

    assertThatExceptionOfType(Conflict.class)
        .isThrownBy(() -> replacements.replace(ADA, ref, Optional.empty(), other.eui()));
    assertThatExceptionOfType(Stale.class)
        .isThrownBy(() -> replacements.replace(ADA, ref, Optional.of(new Version(9)), next));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(
            () -> replacements.replace(ADA, new DeviceRef.ByEui(next), Optional.empty(), next));
    assertThat(core.devices().get(ADA, ref)).isEqualTo(device);
  }

  @Test
  void endsTheStatusOfTheOldHardware() {
    core.statuses().report(ADA, List.of(report(device.eui(), 1)));

    replace();

    assertThat(core.deviceStatuses().read(ADA, ref, StatusQuery.EVERYTHING))
        .contains(DeviceStatus.neverSeen(next));
    assertThat(core.stores().statuses().find(List.of(device.eui()), StatusQuery.EVERYTHING))
        .isEmpty();
    assertThat(core.statuses().report(ADA, List.of(report(device.eui(), 2), report(next, 3))))
        .containsExactly(ReportOutcome.UNKNOWN_DEVICE, ReportOutcome.MERGED);
  }

  @Test
  void readsTheHistoryOfAllItsHardwareAsOne() {
    core.statuses()
        .report(
            ADA,
            List.of(
                report(device.eui(), NOON.minusSeconds(50), 1),
                report(device.eui(), NOON.minusSeconds(40), 2)));
    replace();
    core.statuses()
        .report(
            ADA,
            List.of(
                report(next, NOON.minusSeconds(40), 5), report(next, NOON.minusSeconds(30), 6)));

    for (var order : HistoryQuery.Order.values()) {
      for (int limit = 1; limit <= 4; limit++) {
        var values = paged(new HistoryQuery(LEVEL, EVER, order, limit));
        var expected = new ArrayList<>(List.of(1.0, 5.0, 6.0));
        assertThat(values)
            .isEqualTo(order == HistoryQuery.Order.OLDEST_FIRST ? expected : expected.reversed());
      }
    }
    var buckets =
        core.deviceStatuses().history(ADA, ref, new BucketQuery(LEVEL, EVER, Duration.ofDays(1)));
    assertThat(buckets).hasSize(1);
    assertThat(buckets.getFirst().numbers()).contains(new NumberSummary(4, 1, 6, 3.5));
    assertThat(buckets.getFirst().last())
        .isEqualTo(new Reading(NOON.minusSeconds(30), Value.of(6)));
  }

  private List<Double> paged(HistoryQuery first) {
    var values = new ArrayList<Double>();
    var query = Optional.of(first);
    while (query.isPresent()) {
      HistoryPage page = core.deviceStatuses().history(ADA, ref, query.get());
      page.samples().forEach(sample -> values.add(((Value.Num) sample.value()).value()));
      query = page.next().map(first::behind);
    }
    return values;
  }

  @Test
  void forgetsAllHardwareWithTheDevice() {
    core.statuses().report(ADA, List.of(report(device.eui(), 1)));
    replace();

    core.deviceStatuses().delete(ADA, ref, Optional.empty());

    var query = new HistoryQuery(LEVEL, EVER, HistoryQuery.Order.OLDEST_FIRST, 9);
    assertThat(core.stores().history().read(device.eui(), query).samples()).isEmpty();
    assertThat(core.devices().register(ADA, device.eui(), DeviceDraft.named("B"))).isNotNull();
  }
}
