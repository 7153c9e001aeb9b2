package io.lintel.messaging.ingest;

import static io.lintel.messaging.ingest.Receiver.live;
import static io.lintel.messaging.ingest.Receiver.retained;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.Connectivity.Reason;
import io.lintel.domain.status.Connectivity.State;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.QuarantineEntry;
import io.lintel.domain.status.Reading;
import io.lintel.domain.status.Sighting;
import io.lintel.domain.status.UndecodedMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
    assertThat(receiver.putAside()).hasSize(4);
    assertThat(receiver.putAside().get(1))
        .returns("eui: 'lamp' is not an EUI-64: 16 hexadecimal digits", QuarantineEntry::reason)
        .extracting(QuarantineEntry::message)
        .isEqualTo(
            UndecodedMessage.of(
                "lintel/devices/lamp/status", "{\"level\": 1}".getBytes(UTF_8), false));
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
    assertThat(receiver.putAside()).hasSize(1);
  }

  @Test
  void takesMoreReportsThanOneMergeDoes() {
    String payload =
        IntStream.range(0, 2_500)
            .mapToObj(number -> "{\"values\":{\"n\":%d}}".formatted(number))
            .collect(Collectors.joining(",", "[", "]"));

    receiver.ingest.handle(List.of(live(lampStatus, payload)));

    assertThat(receiver.field(LAMP, "n")).contains(Value.of(2_499));
    assertThat(receiver.putAside()).isEmpty();
  }

  @Test
  void whatWaitedForAnotherIsNotNewerThanWhatCameMeanwhile() throws InterruptedException {
    receiver.ingest.handle(List.of(live(lampStatus, "{\"level\": 9}")));

    var waited = receiver.ingest.since(Instant.now().minusSeconds(300));
    waited.handle(
        List.of(
            live(lampStatus, "{\"level\": 1, \"door\": 1}"), live(lampStatus, "{\"door\": 2}")));
    waited.handle(List.of(live(lampStatus, "{\"door\": 3}"), live(lampAvailability, "offline")));

    assertThat(receiver.field(LAMP, "level")).contains(Value.of(9));
    assertThat(receiver.field(LAMP, "door")).contains(Value.of(3));
    assertThat(receiver.status(LAMP).connectivity().state()).isEqualTo(State.ONLINE);
  }

  @Test
  void leavesOutARetainedReportWithoutATime() {
    receiver.ingest.handle(List.of(live(lampStatus, "{\"level\": 1}")));

    receiver.ingest.handle(List.of(retained(lampStatus, "{\"level\": 0}")));

    assertThat(receiver.field(LAMP, "level")).contains(Value.of(1));
    assertThat(receiver.ingest.counters().unknownTime()).isEqualTo(1);
    assertThat(receiver.putAside()).isEmpty();
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
  void aLastWillTakesItsDeviceOffline() {
    receiver.ingest.handle(List.of(live(lampAvailability, "online")));

    receiver.ingest.handle(List.of(live(lampAvailability, "{\"state\": \"offline\"}")));

    assertThat(receiver.status(LAMP).connectivity())
        .returns(State.OFFLINE, Connectivity::state)
        .returns(Optional.of(Reason.LAST_WILL), Connectivity::reason);
    assertThat(receiver.ingest.counters().goodbyes()).isEqualTo(1);
  }

  @Test
  void whoSaysGoodbyeIsOfflineForThatReason() {
    receiver.ingest.handle(
        List.of(live(lampStatus, "{\"x\": 1}"), live(lampAvailability, "goodbye")));

    assertThat(receiver.status(LAMP).connectivity().reason()).contains(Reason.SAID_GOODBYE);
  }

  @Test
  void aDeviceThatIsBackInTheSameBatchIsNotGone() {
    receiver.ingest.handle(
        List.of(
            live(lampStatus, "{\"x\": 1}"),
            live(lampAvailability, "offline"),
            live(lampAvailability, "online")));

    assertThat(receiver.status(LAMP).connectivity().state()).isEqualTo(State.ONLINE);
  }

  @Test
  void aRetainedLastWillSaysNothingAboutNow() {
    receiver.ingest.handle(List.of(live(lampStatus, "{\"x\": 1}")));

    receiver.ingest.handle(List.of(retained(lampAvailability, "offline")));

    assertThat(receiver.status(LAMP).connectivity().state()).isEqualTo(State.ONLINE);
    assertThat(receiver.ingest.counters().unknownTime()).isEqualTo(1);
  }

  @Test
  void remembersDevicesNobodyRegisteredAndTakesTheRest() {
    var topic = receiver.topics.status(Receiver.UNREGISTERED.toString());
    receiver.ingest.handle(
        List.of(live(topic, "{\"level\": 1}"), live(lampStatus, "{\"level\": 2}")));

    assertThat(receiver.inbox.find(Receiver.UNREGISTERED).orElseThrow().last())
        .returns(Optional.of(topic), Sighting::topic)
        .returns(Set.of(new FieldName("level")), sighting -> sighting.fields().keySet());

    assertThat(receiver.field(LAMP, "level")).contains(Value.of(2));
    assertThat(receiver.published).hasSize(1);
  }

  @Test
  void failsAsAWholeWhileSomethingIsAwayAndPutsNothingAside() {
    receiver.away = true;
    var batch = List.of(live(lampStatus, "{"), live(lampStatus, "{\"level\": 1}"));

    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> receiver.ingest.handle(batch));
    assertThat(receiver.putAside()).isEmpty();

    receiver.away = false;
    receiver.ingest.handle(batch);

    assertThat(receiver.putAside()).hasSize(1);
    assertThat(receiver.field(LAMP, "level")).contains(Value.of(1));
  }

  @Test
  void whatCanStillNotBeDecodedSaysWhy() {
    receiver.ingest.handle(List.of(live(lampStatus, "{\"level\": "), live(lampStatus, "[]x")));

    assertThat(receiver.ingest.redeliver(receiver.putAside()))
        .hasSize(2)
        .allSatisfy(reason ->
            assertThat(reason)
                .hasValueSatisfying(
                    it -> assertThat(it).startsWith("is not JSON that can be read")));
    assertThat(receiver.putAside()).hasSize(2);
    assertThat(receiver.ingest.counters().messages()).isEqualTo(2);
  }

  @Test
  void aRedeliveredReportIsOfWhenItWasReceived() {
    var then = Instant.parse("2026-01-01T12:00:00Z");
    receiver.ingest.handle(List.of(live(lampStatus, "{\"level\": 2, \"mode\": \"new\"}")));

    var answer =
        receiver.ingest.redeliver(
            List.of(entry(then, lampStatus, "{\"level\": 1, \"old\": true}", false)));

    assertThat(answer).containsExactly(Optional.empty());
    assertThat(receiver.field(LAMP, "level")).contains(Value.of(2));
    assertThat(receiver.status(LAMP).fields().get(new FieldName("old")))
        .isEqualTo(new Reading(then, Value.of(true)));
    assertThat(receiver.status(LAMP).firstSeenAt()).contains(then);
    assertThat(receiver.published).hasSize(2);
  }

  @Test
  void aRedeliveredReportThatWasRetainedStillNeedsATime() {
    var then = Instant.parse("2026-01-01T12:00:00Z");

    receiver.ingest.redeliver(List.of(entry(then, lampStatus, "{\"level\": 1}", true)));

    assertThat(receiver.field(LAMP, "level")).isEmpty();
    assertThat(receiver.ingest.counters().unknownTime()).isEqualTo(1);
  }

  @Test
  void redeliversTheRestWhenOneIsRefused() {
    var then = Instant.parse("2026-01-01T12:00:00Z");
    var refused = receiver.topics.status(Receiver.REFUSED.toString());

    assertThat(
            receiver.ingest.redeliver(
                List.of(
                    entry(then, refused, "{\"level\": 1}", false),
                    entry(then, lampStatus, "{\"level\": 1}", false))))
        .containsExactly(Optional.of("eui: is refused"), Optional.empty());

    assertThat(receiver.field(LAMP, "level")).contains(Value.of(1));
  }

  private static QuarantineEntry entry(
      Instant receivedAt, String topic, String payload, boolean retained) {
    return QuarantineEntry.of(
        new UUID(0, 1),
        receivedAt,
        UndecodedMessage.of(topic, payload.getBytes(UTF_8), retained),
        "no mapping");
  }
}
