package io.lintel.messaging.ingest;

import static io.lintel.domain.device.DeviceFixtures.aDevice;
import static io.lintel.domain.device.KindFixtures.aKind;
import static io.lintel.domain.device.KindFixtures.aMapping;
import static io.lintel.domain.device.KindFixtures.aRule;
import static io.lintel.messaging.ingest.Receiver.live;
import static io.lintel.messaging.ingest.Receiver.retained;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.status.QuarantineReplay;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.Introduction;
import io.lintel.domain.status.Sighting;
import io.lintel.domain.status.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What comes of messages that other systems pass on. */
class ForeignIngestTest {
  private static final Eui LAMP = Eui.parse("000b57fffec6a5b2");
  private static final String DEVICES =
      """
      [{"ieee_address": "0x000b57fffec6a5b2", "type": "Router", "friendly_name": "hall/lamp"}]
      """;

  private final Receiver receiver = Receiver.throughSources();
  private final QuarantineReplay replay =
      new QuarantineReplay(receiver.quarantine, receiver.ingest, receiver.work, receiver.events);

  @Test
  void whatDevicesSentAndWhatIsAddedBecomesFields() {
    receiver.ingest.handle(
        List.of(
            live(
                "v3/a@ttn/devices/x/up",
                """
                {"end_device_ids": {"dev_eui": "000B57FFFEC6A5B2"},
                 "received_at": "2026-01-01T00:00:00.123456789Z",
                 "uplink_message": {"f_cnt": 7, "decoded_payload": {"Bat V": 3.1, "t": {"c": 4}}}}
                """)));

    assertThat(receiver.field(LAMP, "Bat_V")).contains(Value.of(3.1));
    assertThat(receiver.field(LAMP, "t_c")).contains(Value.of(4));
    assertThat(receiver.field(LAMP, "fCnt")).contains(Value.of(7));
  }

  @Test
  void theSameUplinkTwiceIsOne() {
    var up =
        live(
            "application/1/device/000b57fffec6a5b2/event/up",
            """
            {"deduplicationId": "1", "time": "2026-01-01T00:00:00Z", "fCnt": 7,
             "deviceInfo": {"devEui": "000b57fffec6a5b2"}, "object": {"level": 1}}
            """);
    var later =
        live(
            "application/1/device/000b57fffec6a5b2/event/up",
            """
            {"deduplicationId": "2", "time": "2026-01-01T00:01:00Z",
             "deviceInfo": {"devEui": "000b57fffec6a5b2"}, "object": {"level": 2}}
            """);

    receiver.ingest.handle(List.of(up, later));
    receiver.ingest.handle(List.of(up));

    assertThat(receiver.field(LAMP, "level")).contains(Value.of(2));
    assertThat(receiver.field(LAMP, "fCnt")).contains(Value.of(0));
  }

  @Test
  void aMappingIsOfWhatTheDeviceSent() {
    var kind = aKind().mappedBy(aMapping(aRule("/t/c", "temperature"))).build();
    receiver.kinds.insert(kind);
    receiver.devices.insert(aDevice().withEui(LAMP).ofKind(kind.key()).build());

    receiver.ingest.handle(
        List.of(
            live(
                "application/1/device/000b57fffec6a5b2/event/up",
                """
                {"deviceInfo": {"devEui": "000b57fffec6a5b2"}, "fCnt": 3,
                 "object": {"t": {"c": 21}, "u": 1}}
                """)));

    assertThat(receiver.status(LAMP).fields().keySet())
        .extracting(Object::toString)
        .containsExactly("fCnt", "temperature");
  }

  @Test
  void introducesDevicesThatNobodyRegistered() {
    receiver.ingest.handle(
        List.of(
            live(
                "application/1/device/ffffffffffffffff/event/up",
                """
                {"deviceInfo": {"devEui": "ffffffffffffffff", "deviceName": "Hall",
                  "deviceProfileName": "LHT65"}, "object": {"level": 1}}
                """)));

    assertThat(receiver.inbox.find(Receiver.UNREGISTERED).orElseThrow().last())
        .returns(
            new Introduction(Optional.of("chirpstack"), Optional.of("Hall"), Optional.of("LHT65")),
            Sighting::introduction)
        .returns(Optional.of("application/1/device/ffffffffffffffff/event/up"), Sighting::topic);
  }

  @Test
  void whatComesBeforeTheNamesInOneBatchIsTaken() {
    receiver.ingest.handle(
        List.of(
            live("zigbee2mqtt/hall/lamp", "{\"brightness\": 7}"),
            retained("zigbee2mqtt/bridge/devices", DEVICES)));

    assertThat(receiver.field(LAMP, "brightness")).contains(Value.of(7));
    assertThat(receiver.putAside()).isEmpty();
  }

  @Test
  void whatComesBeforeTheNamesIsTakenWhenTheyAreTold() {
    receiver.ingest.handle(List.of(live("zigbee2mqtt/hall/lamp", "{\"brightness\": 7}")));
    receiver.ingest.handle(List.of(live("zigbee2mqtt/nobody", "{\"brightness\": 8}")));
    receiver.ingest.handle(List.of(live("lintel/devices/1/status", "{}")));
    receiver.ingest.reconsider(replay);
    assertThat(receiver.putAside()).hasSize(3);

    receiver.ingest.handle(List.of(retained("zigbee2mqtt/bridge/devices", DEVICES)));
    receiver.ingest.reconsider(replay);

    assertThat(receiver.field(LAMP, "brightness")).contains(Value.of(7));
    assertThat(receiver.putAside())
        .extracting(entry -> entry.message().topic())
        .containsExactly("zigbee2mqtt/nobody", "lintel/devices/1/status");
  }

  @Test
  void whateverComesFromASourceSaysThatItIsUp() {
    var source = new Source("chirpstack");
    var topic = "application/1/device/000b57fffec6a5b2/event/";

    receiver.ingest.handle(List.of(retained(topic + "log", "{}")));
    assertThat(receiver.stored.lastHeard(source)).isEmpty();

    receiver.ingest.handle(List.of(live(topic + "log", "{}")));
    assertThat(receiver.stored.lastHeard(source)).isPresent();
    assertThat(receiver.stored.lastHeard(new Source("ttn"))).isEmpty();
  }

  @Test
  void aBridgeThatIsDownTakesItsDevicesWithIt() {
    receiver.ingest.handle(
        List.of(
            retained("zigbee2mqtt/bridge/devices", DEVICES),
            live("zigbee2mqtt/hall/lamp", "{\"brightness\": 7}")));
    assertThat(receiver.status(LAMP).connectivity().state()).isEqualTo(Connectivity.State.ONLINE);

    receiver.ingest.handle(List.of(live("zigbee2mqtt/bridge/state", "{\"state\": \"offline\"}")));
    assertThat(receiver.status(LAMP).connectivity())
        .returns(Connectivity.State.OFFLINE, Connectivity::state)
        .returns(Optional.of(Connectivity.Reason.SOURCE_DOWN), Connectivity::reason);

    receiver.ingest.handle(List.of(live("zigbee2mqtt/bridge/state", "{\"state\": \"online\"}")));
    assertThat(receiver.status(LAMP).connectivity().state()).isEqualTo(Connectivity.State.ONLINE);
  }
}
