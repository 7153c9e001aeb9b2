package io.lintel.application.bridge;

import static io.lintel.application.Core.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.application.Core;
import io.lintel.application.ManualClock;
import io.lintel.application.RecordingPublisher;
import io.lintel.application.Stores;
import io.lintel.application.device.DeviceDraft;
import io.lintel.application.status.IncomingReport;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.Bucket;
import io.lintel.domain.status.BucketQuery;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.FieldValue;
import io.lintel.domain.status.HistoryPage;
import io.lintel.domain.status.HistoryQuery;
import io.lintel.domain.status.HistoryQuery.Order;
import io.lintel.domain.status.Reading;
import io.lintel.domain.status.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DeviceHistoryTest {

  private static final FieldName X = new FieldName("x");
  private static final Instant NOON = ManualClock.NOON;
  private static final TimeRange EVER =
      new TimeRange(Instant.EPOCH, NOON.plus(Duration.ofDays(1_000)));

  private final RecordingPublisher publisher = new RecordingPublisher();
  private final InterruptedHistory history = new InterruptedHistory();
  private final Core core =
      new Core(Stores.inMemory().withPublisher(publisher).withHistory(_ -> history));

  @Test
  void keepsWhatADeviceReportedOnTimeOrLate() {
    var device = core.aDevice();

    report(device.eui(), NOON.minusSeconds(60), 2);
    report(device.eui(), NOON.minusSeconds(120), 1);

    assertThat(history(device))
        .containsExactly(
            new Reading(NOON.minusSeconds(120), Value.of(1)),
            new Reading(NOON.minusSeconds(60), Value.of(2)));
  }

  @Test
  void keepsWhatSomebodyElseSet() {
    var device = core.aDevice();

    core.deviceStatuses().change(ADA, ref(device), fields(5));

    assertThat(history(device)).extracting(Reading::value).containsExactly(Value.of(5));
  }

  @Test
  void keepsNothingOfDevicesThatAreUnknownOrNotActive() {
    var unknown = new Eui(42);
    var disabled = core.aDevice(DeviceDraft.named("Lamp").inState(DeviceState.DISABLED));

    report(unknown, NOON, 1);
    report(disabled.eui(), NOON, 1);

    assertThat(history(disabled)).isEmpty();
    assertThat(history.read(unknown, query()).samples()).isEmpty();
  }

  @Test
  void summarisesByBuckets() {
    var device = core.aDevice();
    for (int i = 0; i < 4; i++) {
      report(device.eui(), NOON.minusSeconds(90).plusSeconds(30L * i), i);
    }
    var query = new BucketQuery(X, new TimeRange(EVER.from(), NOON), Duration.ofDays(30));

    assertThat(core.deviceStatuses().history(ADA, ref(device), query))
        .singleElement()
        .returns(3L, Bucket::count)
        .returns(new Reading(NOON.minusSeconds(30), Value.of(2)), Bucket::last);
  }

  @Test
  void refusesADeviceThatIsNotThere() {
    var nobody = new DeviceRef.ByEui(new Eui(42));
    var service = core.deviceStatuses();

    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> service.history(ADA, nobody, query()));
    var buckets = new BucketQuery(X, EVER, Duration.ofDays(30));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> service.history(ADA, nobody, buckets));
  }

  @Test
  void publishesNothingThatIsNotKept() {
    var device = core.aDevice();
    history.goAway();

    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> report(device.eui(), NOON, 1));
    assertThat(publisher.published()).isEmpty();
    assertThat(core.newEventTypes()).contains("connectivity.changed");

    history.comeBack();
    report(device.eui(), NOON, 1);
    assertThat(publisher.published()).hasSize(1);
    assertThat(history(device)).containsExactly(new Reading(NOON, Value.of(1)));
  }

  @Test
  void aReportThatIsDeliveredAgainIsKeptOnce() {
    var device = core.aDevice();
    publisher.goAway();
    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> report(device.eui(), NOON, 1));

    publisher.comeBack();
    report(device.eui(), NOON, 1);

    assertThat(history(device)).hasSize(1);
  }

  @Test
  void aDeletedDeviceTakesItsHistoryWithIt() {
    var device = core.aDevice();
    report(device.eui(), NOON, 1);

    core.deviceStatuses().delete(ADA, ref(device), Optional.empty());

    assertThat(history.read(device.eui(), query()).samples()).isEmpty();
  }

  private void report(Eui eui, Instant at, double value) {
    core.statuses().report(ADA, List.of(new IncomingReport(eui, Optional.of(at), fields(value))));
  }

  private static NavigableMap<FieldName, FieldValue> fields(double value) {
    var fields = new TreeMap<FieldName, FieldValue>();
    fields.put(X, FieldValue.of(Value.of(value)));
    return fields;
  }

  private List<Reading> history(Device device) {
    HistoryPage page = core.deviceStatuses().history(ADA, ref(device), query());
    assertThat(page.next()).isEmpty();
    return page.samples();
  }

  private static HistoryQuery query() {
    return new HistoryQuery(X, EVER, Order.OLDEST_FIRST, 100);
  }

  private static DeviceRef ref(Device device) {
    return new DeviceRef.ById(device.id());
  }
}
