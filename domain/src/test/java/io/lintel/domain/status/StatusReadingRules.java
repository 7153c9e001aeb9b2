package io.lintel.domain.status;

import static io.lintel.domain.status.ReportBuilder.LAMP;
import static io.lintel.domain.status.ReportBuilder.NOON;
import static io.lintel.domain.status.ReportBuilder.aReport;
import static io.lintel.domain.status.StatusStoreRules.device;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was reported is what is read. */
interface StatusReadingRules extends StatusStoreRules {

  @Test
  default void anEmptyStoreKnowsNoDevice() {
    assertThat(store().find(List.of(LAMP), StatusQuery.EVERYTHING)).isEmpty();
    assertThat(expire(NOON, 10)).isEmpty();
  }

  @Test
  default void nothingAskedIsNothingFound() {
    merge(aReport());

    assertThat(store().find(List.of(), StatusQuery.EVERYTHING)).isEmpty();
    assertThat(store().merge(List.of())).isEmpty();
  }

  @Test
  default void returnsEveryKindOfValueAsItWasReported() {
    var report = aReport();
    int number = 0;
    for (var value : SampleValues.all()) {
      report = report.with("f" + number++, value);
    }
    merge(report);

    var values = values(LAMP);

    number = 0;
    for (var value : SampleValues.all()) {
      assertThat(values.get("f" + number++).canonical()).isEqualTo(value.canonical());
    }
    assertThat(values).hasSize(number);
  }

  @Test
  default void knowsOneZeroAndOneTwentyOne() {
    merge(aReport().with("zero", -0.0).with("number", 21.0).with("text", "21.0"));

    var values = values(LAMP);

    assertThat(values.get("zero").canonical()).isEqualTo("0");
    assertThat(values.get("number").canonical()).isEqualTo("21");
    assertThat(values.get("text").canonical()).isEqualTo("\"21.0\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-01T00:00:00Z",
        "1970-01-01T00:00:00.000001Z",
        "2026-03-01T12:00:00Z",
        "2026-03-01T12:00:00.1Z",
        "2026-03-01T12:00:00.001Z",
        "2026-03-01T12:00:00.000001Z",
        "2026-03-01T12:00:00.123456Z",
        "2026-03-01T12:00:00.999999Z",
        "2026-12-31T23:59:59.999999Z",
        "2038-01-19T03:14:08.000001Z",
        "2262-04-11T23:47:16.854776Z",
        "9999-12-31T23:59:59.999999Z"
      })
  default void keepsEveryMicrosecond(String text) {
    var time = Instant.parse(text);
    merge(aReport().at(time).with("x", 1));

    var status = status(LAMP);

    assertThat(status.fields().get(new FieldName("x")).at()).isEqualTo(time);
    assertThat(status.firstSeenAt()).contains(time);
    assertThat(status.lastSeenAt()).contains(time);
    assertThat(status.connectivity())
        .isEqualTo(new Connectivity(Connectivity.State.ONLINE, time, Connectivity.Reason.REPORTED));
  }

  @Test
  default void aReportWithoutFieldsSaysThatTheDeviceLives() {
    merge(aReport());

    assertThat(status(LAMP).fields()).isEmpty();
    assertThat(status(LAMP).lastSeenAt()).contains(NOON);
  }

  @Test
  default void knowsWhenADeviceWasFirstAndLastHeardWhateverTheOrder() {
    merge(aReport().receivedAt(NOON.plusSeconds(5)));
    merge(aReport().receivedAt(NOON), aReport().receivedAt(NOON.plusSeconds(9)));
    merge(aReport().receivedAt(NOON.plusSeconds(3)));

    assertThat(status(LAMP).firstSeenAt()).contains(NOON);
    assertThat(status(LAMP).lastSeenAt()).contains(NOON.plusSeconds(9));
  }

  @Test
  default void tellsWhenItWasHeardByItsOwnClockAndNotTheSenders() {
    merge(aReport().at(NOON.minusSeconds(60)).receivedAt(NOON).with("x", 1));

    assertThat(status(LAMP).firstSeenAt()).contains(NOON);
    assertThat(status(LAMP).lastSeenAt()).contains(NOON);
    assertThat(fields(LAMP).get(new FieldName("x")).at()).isEqualTo(NOON.minusSeconds(60));
  }

  @Test
  default void readsOnlyTheFieldsOfTheProjection() {
    merge(aReport().with("a", 1).with("aa", 2).with("A", 3).with("b", 4));
    var query = StatusQuery.fields(Set.of(new FieldName("a"), new FieldName("missing")));

    var status = store().find(List.of(LAMP), query).get(LAMP);

    assertThat(status.fields()).containsOnlyKeys(new FieldName("a"));
    assertThat(status.lastSeenAt()).contains(NOON);
    assertThat(status.connectivity().state()).isEqualTo(Connectivity.State.ONLINE);
  }

  @Test
  default void aRemovedFieldIsNotReadEvenIfItIsAskedFor() {
    merge(aReport().without("a").with("b", 1));
    var query = StatusQuery.fields(Set.of(new FieldName("a"), new FieldName("b")));

    assertThat(store().find(List.of(LAMP), query).get(LAMP).fields())
        .containsOnlyKeys(new FieldName("b"));
  }

  @Test
  default void aDeviceWithNoFieldOfTheProjectionIsFoundNevertheless() {
    merge(aReport().with("a", 1));
    var query = StatusQuery.fields(Set.of(new FieldName("missing")));

    assertThat(store().find(List.of(LAMP), query).get(LAMP).fields()).isEmpty();
  }

  @Test
  default void findsOfManyDevicesThoseThatReported() {
    var devices =
        IntStream.range(0, StatusStore.LARGEST_BATCH).mapToObj(StatusStoreRules::device).toList();
    var reported = devices.subList(0, StatusStore.LARGEST_BATCH / 2);
    store().merge(reported.stream().map(eui -> aReport().of(eui).build()).toList());
    merge(aReport().of(device(-1)));

    var found = store().find(devices, StatusQuery.EVERYTHING);

    assertThat(found).containsOnlyKeys(reported);
    found.forEach((eui, status) -> assertThat(status.eui()).isEqualTo(eui));
  }

  @Test
  default void tellsDevicesApartOverTheWholeRangeOfEuis() {
    var devices =
        Stream.of(0L, 1L, -1L, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 32, (1L << 53) + 1, 1L << 53)
            .map(Eui::new)
            .toList();
    for (var eui : devices) {
      merge(aReport().of(eui).with("eui", eui.toString()));
    }

    var found = store().find(devices, StatusQuery.EVERYTHING);

    assertThat(found).containsOnlyKeys(devices);
    found.forEach((eui, status) ->
        assertThat(status.fields().get(new FieldName("eui")).value())
            .isEqualTo(Value.of(eui.toString())));
  }

  @Test
  default void findsADeviceOnceHoweverOftenItIsAskedFor() {
    merge(aReport().with("x", 1));

    assertThat(store().find(List.of(LAMP, LAMP), StatusQuery.EVERYTHING)).containsOnlyKeys(LAMP);
  }

  @Test
  default void forgetsAllOfADeletedDevice() {
    merge(aReport().at(NOON.plusSeconds(60)).with("x", 1).with("y", 1).without("z"));
    merge(aReport().of(device(1)).with("x", 1));

    store().delete(LAMP);

    assertThat(store().find(List.of(LAMP, device(1)), StatusQuery.EVERYTHING))
        .containsOnlyKeys(device(1));
    assertThat(merge(aReport().with("x", 2).with("z", 2)))
        .extracting(ConnectivityChange::from)
        .containsExactly(Connectivity.State.NEVER_SEEN);
    assertThat(values(LAMP)).containsOnlyKeys("x", "z");
    assertThat(status(LAMP).lastSeenAt()).contains(NOON);
  }

  @Test
  default void deletingWhatIsNotThereDoesNothing() {
    store().delete(LAMP);

    assertThat(store().find(List.of(LAMP), StatusQuery.EVERYTHING)).isEmpty();
  }
}
