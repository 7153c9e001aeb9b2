package io.lintel.messaging.ingest;

import static io.lintel.messaging.ingest.Receiver.live;
import static io.lintel.messaging.ingest.Receiver.retained;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.Connectivity;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MqttIngestTest {
  private static final Eui LAMP = Eui.parse("00158d0001a2b3c4");
  private static final Eui FAN = Eui.parse("00158d0001a2b3c5");

  private final Receiver receiver = new Receiver();
  private final String lampStatus = receiver.topics.status(LAMP.toString());
  private final String lampAvailability = receiver.topics.availability(LAMP.toString());

  @Test
  void mergesWhatDevicesReport() {
    receiver.ingest.handle(
        List.of(
            live(lampStatus, "{\"level\": 1}"),
            live(receiver.topics.status(FAN.toString()), "{\"level\": 2}"),
            live(lampStatus, "{\"level\": 3}")));

    assertThat(receiver.field(LAMP, "level")).contains(Value.of(3));
    assertThat(receiver.field(FAN, "level")).contains(Value.of(2));
    assertThat(receiver.published).hasSize(3);
    assertThat(receiver.ingest.counters().messages()).isEqualTo(3);
  }

  @Test
  void takesEverySpellingOfAnEui() {
    receiver.ingest.handle(
        List.of(live(receiver.topics.status("0x00-15-8D-00-01-A2-B3-C4"), "{\"level\": 1}")));

    assertThat(receiver.field(LAMP, "level")).contains(Value.of(1));
  }

  @Test
  void putsAsideWhatItCannotDecodeAndTakesTheRest() {
    receiver.ingest.handle(
        List.of(
            live(lampStatus, "{\"level\": "),
            live("lintel/devices/lamp/status", "{\"level\": 1}"),
            live("lintel/other", "{}"),
            live(lampAvailability, "perhaps"),
            live(lampStatus, "{\"level\": 4}")));

    assertThat(receiver.field(LAMP, "level")).contains(Value.of(4));
    assertThat(receiver.putAside).hasSize(4);
    assertThat(receiver.putAside.get(1))
        .isEqualTo(
            "lintel/devices/lamp/status: eui: 'lamp' is not an EUI-64: 16 hexadecimal digits");
    assertThat(receiver.ingest.counters().undecodable()).isEqualTo(4);
  }

  @Test
  void putsAsideWhatTheApplicationRefusesAndTakesTheRest() {
    receiver.ingest.handle(
        List.of(
            live(lampStatus, "{\"level\": 1}"),
            live(receiver.topics.status(Receiver.REFUSED.toString()), "{\"level\": 2}"),
            live(lampStatus, "{\"level\": 3}")));

    assertThat(receiver.field(LAMP, "level")).contains(Value.of(3));
    assertThat(receiver.putAside).hasSize(1);
  }

  @Test
  void takesMoreReportsThanOneMergeDoes() {
    String payload =
        IntStream.range(0, 2_500)
            .mapToObj(number -> "{\"values\":{\"n\":%d}}".formatted(number))
            .collect(Collectors.joining(",", "[", "]"));

    receiver.ingest.handle(List.of(live(lampStatus, payload)));

    assertThat(receiver.field(LAMP, "n")).contains(Value.of(2_499));
    assertThat(receiver.putAside).isEmpty();
  }

  @Test
  void leavesOutARetainedReportWithoutATime() {
    receiver.ingest.handle(List.of(live(lampStatus, "{\"level\": 1}")));

    receiver.ingest.handle(List.of(retained(lampStatus, "{\"level\": 0}")));

    assertThat(receiver.field(LAMP, "level")).contains(Value.of(1));
    assertThat(receiver.ingest.counters().unknownTime()).isEqualTo(1);
    assertThat(receiver.putAside).isEmpty();
  }

  @Test
  void takesARetainedReportWithATime() {
    receiver.ingest.handle(
        List.of(retained(lampStatus, "{\"ts\": 1700000000000, \"values\": {\"level\": 1}}")));

    assertThat(receiver.field(LAMP, "level")).contains(Value.of(1));
  }

  @Test
  void aDeviceThatSaysItIsOnlineIs() {
    receiver.ingest.handle(List.of(live(lampAvailability, "online")));

    assertThat(receiver.status(LAMP).connectivity().state()).isEqualTo(Connectivity.State.ONLINE);
  }

  @Test
  void aDeviceThatOnceSaidItIsOnlineNeedNotBe() {
    receiver.ingest.handle(List.of(retained(lampAvailability, "online")));

    assertThat(receiver.status(LAMP).connectivity().state())
        .isEqualTo(Connectivity.State.NEVER_SEEN);
  }

  @Test
  void countsGoodbyes() {
    receiver.ingest.handle(List.of(live(lampAvailability, "{\"state\": \"offline\"}")));

    assertThat(receiver.ingest.counters().goodbyes()).isEqualTo(1);
  }

  @Test
  void passesOverDevicesNobodyRegistered() {
    receiver.ingest.handle(
        List.of(
            live(receiver.topics.status(Receiver.UNREGISTERED.toString()), "{\"level\": 1}"),
            live(lampStatus, "{\"level\": 2}")));

    assertThat(receiver.field(LAMP, "level")).contains(Value.of(2));
    assertThat(receiver.published).hasSize(1);
  }

  @Test
  void failsAsAWholeWhileSomethingIsAwayAndPutsNothingAside() {
    receiver.away = true;
    var batch = List.of(live(lampStatus, "{"), live(lampStatus, "{\"level\": 1}"));

    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> receiver.ingest.handle(batch));
    assertThat(receiver.putAside).isEmpty();

    receiver.away = false;
    receiver.ingest.handle(batch);

    assertThat(receiver.putAside).hasSize(1);
    assertThat(receiver.field(LAMP, "level")).contains(Value.of(1));
  }
}
