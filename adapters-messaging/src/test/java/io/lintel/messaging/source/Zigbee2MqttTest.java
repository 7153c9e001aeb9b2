package io.lintel.messaging.source;

import static io.lintel.messaging.source.Fixtures.file;
import static io.lintel.messaging.source.Fixtures.live;
import static io.lintel.messaging.source.Fixtures.only;
import static io.lintel.messaging.source.Fixtures.payload;
import static io.lintel.messaging.source.Fixtures.retained;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.status.Introduction;
import io.lintel.messaging.ingest.Heard;
import io.lintel.persistence.memory.InMemoryDeviceNames;
import io.lintel.persistence.memory.MemoryDatabase;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Zigbee2MqttTest {
  private static final Eui CLIMATE = Eui.parse("00158d0001a2b3c4");
  private static final Eui BULB = Eui.parse("000b57fffec6a5b2");

  private final InMemoryDeviceNames store = new InMemoryDeviceNames(new MemoryDatabase());
  private final Zigbee2Mqtt zigbee = started();

  private Zigbee2Mqtt started() {
    var names = new Zigbee2MqttNames(store, "zigbee2mqtt", InstantSource.system());
    return new Zigbee2Mqtt("zigbee2mqtt", "zigbee2mqtt", names);
  }

  private List<Heard> tell() {
    zigbee.read(retained("zigbee2mqtt/bridge/groups", file("zigbee2mqtt/bridge-groups.json")));
    return zigbee.read(
        retained("zigbee2mqtt/bridge/devices", file("zigbee2mqtt/bridge-devices.json")));
  }

  @Test
  void knowsDevicesByTheirNamesAlsoThoseWithSlashes() {
    assertThat(tell()).containsExactly(new Heard.Learned());

    var climate =
        only(
            zigbee.read(live("zigbee2mqtt/office/desk/climate", file("zigbee2mqtt/climate.json"))));
    assertThat(climate.eui()).isEqualTo(CLIMATE);
    assertThat(climate.at()).isEmpty();
    assertThat(payload(climate))
        .isEqualTo(
            "{\"battery\":91,\"humidity\":44.72,\"last_seen\":\"2026-11-20T11:00:00+01:00\","
                + "\"linkquality\":123,\"power_outage_count\":null,\"pressure\":998.4,"
                + "\"temperature\":21.34,\"voltage\":2985}");
    assertThat(climate.introduction())
        .isEqualTo(
            new Introduction(
                Optional.of("zigbee2mqtt"),
                Optional.of("office/desk/climate"),
                Optional.of("Aqara WSDCGQ11LM")));
    assertThat(
            only(zigbee.read(live("zigbee2mqtt/office/desk", file("zigbee2mqtt/bulb.json")))).eui())
        .isEqualTo(BULB);
  }

  @ParameterizedTest
  @CsvSource({
    "office/desk/climate,climate,2026-11-20T10:00:00Z",
    "office/desk,bulb,2026-11-20T10:00:00Z"
  })
  void aRetainedStateIsOfWhenTheDeviceWasSeen(String name, String fixture, Instant at) {
    tell();

    assertThat(
            only(zigbee.read(
                    retained("zigbee2mqtt/" + name, file("zigbee2mqtt/" + fixture + ".json"))))
                .at())
        .contains(at);
  }

  @Test
  void stillKnowsThemAfterARestart() {
    tell();

    assertThat(only(started().read(live("zigbee2mqtt/office/desk", "{}"))).eui()).isEqualTo(BULB);
  }

  @Test
  void whatIsNamedByItsAddressNeedsNoName() {
    assertThat(only(zigbee.read(live("zigbee2mqtt/0x000b57fffec6a5b2", "{}"))).eui())
        .isEqualTo(BULB);
    assertThat(
            only(zigbee.read(live("zigbee2mqtt/office/climate", file("zigbee2mqtt/climate.json"))))
                .eui())
        .isEqualTo(CLIMATE);
  }

  @Test
  void anOldNameStaysUntilAnotherDeviceTakesIt() {
    tell();
    devices("lamp", "0x000b57fffec6a5b2");
    assertThat(only(zigbee.read(live("zigbee2mqtt/lamp", "{}"))).eui()).isEqualTo(BULB);
    assertThat(only(zigbee.read(live("zigbee2mqtt/office/desk", "{}"))).eui()).isEqualTo(BULB);

    devices("office/desk", "0x00158d0001a2b3c4");
    assertThat(only(zigbee.read(live("zigbee2mqtt/office/desk", "{}"))).eui()).isEqualTo(CLIMATE);
  }

  @Test
  void learnsWhenTheNamesChangeAndWhenTheyAreToldForTheFirstTime() {
    tell();
    assertThat(tell()).isEmpty();
    assertThat(devices("lamp", "0x000b57fffec6a5b2")).containsExactly(new Heard.Learned());
    assertThat(
            started()
                .read(
                    retained(
                        "zigbee2mqtt/bridge/devices", file("zigbee2mqtt/bridge-devices.json"))))
        .containsExactly(new Heard.Learned());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "online | true",
        "offline | false",
        "{\"state\":\"online\"} | true",
        "{\"state\":\"offline\"} | false"
      })
  void readsAvailabilityAndTheBridgesState(String payload, boolean online) {
    tell();

    assertThat(zigbee.read(live("zigbee2mqtt/office/desk/climate/availability", payload)))
        .containsExactly(new Heard.Presence(CLIMATE, online));
    assertThat(zigbee.read(retained("zigbee2mqtt/bridge/state", payload)))
        .containsExactly(new Heard.SourceState(online));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "office/desk/state | ON | {\"state\":\"ON\"}",
        "office/desk/brightness | 215 | {\"brightness\":215}",
        "office/desk/color-x | 0.4599 | {\"color_x\":0.4599}",
        "office/desk/climate/battery_low | false | {\"battery_low\":false}",
        "office/desk/color-rgb | 46,102,150 | {\"color_rgb\":\"46,102,150\"}",
        "office/desk/action | `` | {\"action\":null}"
      })
  void readsAttributesOnTopicsOfTheirOwn(String rest, String payload, String expected) {
    tell();

    assertThat(payload(only(zigbee.read(live("zigbee2mqtt/" + rest, payload)))))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bridge/logging",
        "bridge/info",
        "bridge/event",
        "bridge/definitions",
        "bridge/health",
        "bridge/request/device/rename",
        "bridge/response/device/rename",
        "office/desk/set",
        "office/desk/get",
        "office/desk/set/brightness",
        "office/desk/left/set",
        "stranger/set",
        "office/all",
        "office/all/availability",
        "office/all/state",
        "Coordinator"
      })
  void passesOverWhatIsNoDevicesState(String rest) {
    tell();

    assertThat(zigbee.read(live("zigbee2mqtt/" + rest, "{\"x\": "))).isEmpty();
  }

  @Test
  void passesOverAStateThatIsTakenBack() {
    tell();

    assertThat(zigbee.read(live("zigbee2mqtt/office/desk", ""))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"stranger", "stranger/availability", "stranger/state"})
  void refusesWhatItWasNotToldOf(String rest) {
    tell();

    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> zigbee.read(live("zigbee2mqtt/" + rest, "online")))
        .withMessageContaining("stranger");
  }

  private List<Heard> devices(String name, String address) {
    return zigbee.read(
        live(
            "zigbee2mqtt/bridge/devices",
            "[{\"ieee_address\": \"%s\", \"type\": \"Router\", \"friendly_name\": \"%s\"}]"
                .formatted(address, name)));
  }
}
