package io.lintel.application.bridge;

import static io.lintel.application.Core.ADA;
import static io.lintel.application.status.Reports.LEVEL;
import static io.lintel.application.status.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.Core;
import io.lintel.application.device.DeviceDraft;
import io.lintel.application.status.IncomingReport;
import io.lintel.domain.bridge.DeviceWithStatus;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceQuery;
import io.lintel.domain.device.DeviceSort;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.Condition;
import io.lintel.domain.status.Condition.Operator;
import io.lintel.domain.status.Connectivity.State;
import io.lintel.domain.status.StatusQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists narrowed by status. */
class DeviceScanTest {

  private static final StatusQuery LOW =
      StatusQuery.where(new Condition(LEVEL, Operator.LESS, Value.of(20)));
  private static final DeviceQuery BY_EUI =
      DeviceQuery.all(PageRequest.first(10)).sortedBy(new DeviceSort(DeviceSort.Key.EUI, false));

  private final Core core = new Core();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 500})
  void walkingThePagesShowsEachThatMeetsTheConditionsOnceInOrder(int limit) {
    var low = new ArrayList<Device>();
    for (int i = 0; i < 20; i++) {
      var device = core.aDevice();
      if (i % 3 == 0) {
        reports(device, 10);
        low.add(device);
      } else if (i % 3 == 1) {
        reports(device, 30);
      }
    }
    assertThat(walk(scan(20_000), LOW, limit)).containsExactlyElementsOf(low);
  }

  @Test
  void aPageMayBeShortAndItsNextLeadsOn() {
    many(Page.LARGEST);
    var low = core.aDevice();
    reports(low, 10);
    var scan = scan(1);

    var first = scan.list(ADA, BY_EUI, LOW);
    var second = scan.list(ADA, BY_EUI.page(BY_EUI.page().after(first.next().orElseThrow())), LOW);

    assertThat(first.items()).isEmpty();
    assertThat(second.items()).extracting(DeviceWithStatus::device).containsExactly(low);
    assertThat(second.next()).isEmpty();
  }

  @Test
  void goesOnOverPagesOfTheRegistryUntilThePageIsFull() {
    many(Page.LARGEST);
    var low = core.aDevice();
    reports(low, 10);

    var page = scan(20_000).list(ADA, BY_EUI, LOW);

    assertThat(page.items()).extracting(DeviceWithStatus::device).containsExactly(low);
    assertThat(page.next()).isEmpty();
  }

  @Test
  void findsThoseThatNeverReportedByTheirConnectivity() {
    var silent = core.aDevice();
    var reporting = core.aDevice();
    reports(reporting, 10);

    assertThat(walk(scan(100), StatusQuery.in(State.NEVER_SEEN), 5)).containsExactly(silent);
    assertThat(walk(scan(100), StatusQuery.in(State.ONLINE), 5)).containsExactly(reporting);
    assertThat(walk(scan(100), StatusQuery.in(State.ONLINE, State.NEVER_SEEN), 5))
        .containsExactly(silent, reporting);
    assertThat(walk(scan(100), StatusQuery.in(State.LATE), 5)).isEmpty();
  }

  @Test
  void otherFiltersHoldToo() {
    var named = core.aDevice(DeviceDraft.named("Boiler"));
    var other = core.aDevice(DeviceDraft.named("Lamp"));
    reports(named, 10);
    reports(other, 10);

    var page = scan(100).list(ADA, BY_EUI.matching("boil"), LOW);

    assertThat(page.items()).extracting(DeviceWithStatus::device).containsExactly(named);
    assertThat(page.items().getFirst().status().fields()).containsKey(LEVEL);
  }

  @Test
  void anEmptyRegistryIsOneEmptyPage() {
    var page = scan(100).list(ADA, BY_EUI, LOW);

    assertThat(page.items()).isEmpty();
    assertThat(page.next()).isEmpty();
  }

  private List<Device> walk(DeviceScan scan, StatusQuery status, int limit) {
    var all = new ArrayList<Device>();
    var page = scan.list(ADA, BY_EUI.page(PageRequest.first(limit)), status);
    while (true) {
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      page.items().forEach(both -> all.add(both.device()));
      if (page.next().isEmpty()) {
        return all;
      }
      var following = new PageRequest(limit, page.next());
      page = scan.list(ADA, BY_EUI.page(following), status);
    }
  }

  private DeviceScan scan(int most) {
    return new DeviceScan(core.devices(), core.statuses(), most);
  }

  private void reports(Device device, double level) {
    core.statuses().report(ADA, List.of(report(device.eui(), level)));
  }

  /** Devices that report nothing of interest. */
  private void many(int count) {
    var reports =
        IntStream.range(0, count)
            .mapToObj(_ -> core.aDevice().eui())
            .map(eui -> new IncomingReport(eui, Optional.empty(), new TreeMap<>()))
            .toList();
    core.statuses().report(ADA, reports);
  }
}
