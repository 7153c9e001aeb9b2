package io.lintel.messaging.source;

import static io.lintel.messaging.source.Fixtures.beside;
import static io.lintel.messaging.source.Fixtures.file;
import static io.lintel.messaging.source.Fixtures.live;
import static io.lintel.messaging.source.Fixtures.only;
import static io.lintel.messaging.source.Fixtures.payload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.status.Introduction;
import io.lintel.messaging.ingest.Heard;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChirpStackTest {
  private static final String APPLICATION = "application/c2d3a6de-22f1-4f8a-9a31-5b0f40a3f0aa";

  private final ChirpStack chirpStack = new ChirpStack("application", "chirpstack");

  @Test
  void takesWhatTheCodecMadeAndTheBestReception() {
    var up = only(read("a84041000181c2d3", "up", "up"));

    assertThat(up.eui()).isEqualTo(Eui.parse("a84041000181c2d3"));
    assertThat(up.at()).contains(Instant.parse("2026-11-20T07:41:12.318472Z"));
    assertThat(payload(up))
        .isEqualTo(
            "{\"Bat\":{\"status\":\"Good\",\"voltage\":3.061},\"Ext. sensor\":null,"
                + "\"Hum_SHT\":53.3,\"TempC_SHT\":22.86,\"alarms\":[],\"open\":false}");
    assertThat(beside(up)).isEqualTo("{\"fCnt\":1742,\"rssi\":-64,\"snr\":9.2}");
    assertThat(up.introduction())
        .isEqualTo(
            new Introduction(
                Optional.of("chirpstack"),
                Optional.of("Room 3.14 north"),
                Optional.of("Dragino LHT65")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"up-first-without-defaults", "up-with-defaults"})
  void whatIsLeftOutIsZeroAndWithoutACodecThereIsNoPayload(String name) {
    var up = only(read("24E124136B000007", "up", name));

    assertThat(up.payload()).isEmpty();
    assertThat(beside(up)).isEqualTo("{\"fCnt\":0,\"rssi\":-101,\"snr\":0}");
    assertThat(up.at()).contains(Instant.parse("2026-11-20T07:30:00Z"));
  }

  @Test
  void behindARelayItsOwnLinkCounts() {
    var up = only(read("24e124136b000008", "up", "up-behind-a-relay"));

    assertThat(beside(up)).isEqualTo("{\"fCnt\":4294967295,\"rssi\":-88,\"snr\":4}");
  }

  @Test
  void readsBatteryAndMargin() {
    var status = only(read("a84041000181c2d3", "status", "status"));
    assertThat(beside(status))
        .isEqualTo("{\"battery\":87.4,\"externalPowerSource\":false,\"margin\":17}");

    var mains = only(read("a84041000181c2d4", "status", "status-on-mains"));
    assertThat(beside(mains)).isEqualTo("{\"externalPowerSource\":true,\"margin\":-3}");
  }

  @Test
  void whoJoinsLives() {
    var join = only(read("a84041000181c2d3", "join", "join"));

    assertThat(join.beside()).isEmpty();
    assertThat(join.payload()).isEmpty();
    assertThat(join.at()).contains(Instant.parse("2026-11-20T07:29:58.001Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ack", "txack", "log", "location", "integration"})
  void passesOverWhatSaysNothingOfTheState(String event) {
    assertThat(
            chirpStack.read(
                live(APPLICATION + "/device/a84041000181c2d3/event/" + event, "whatever")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "up | {\"deviceInfo\": {\"devEui\": \"a84041000181c2d4\"}} | deviceInfo/devEui: is a84041000181c2d4, but the topic says a84041000181c2d3",
        "up | {\"applicationID\": \"1\", \"devEUI\": \"qEBBAAGBwtM=\", \"objectJSON\": \"{}\"} | deviceInfo/devEui: is missing",
        "up | {\"deviceInfo\": {\"devEui\": \"a84041000181c2d3\"}, \"time\": \"yesterday\"} | time: must be",
        "up | {\"deviceInfo\": {\"devEui\": \"a84041000181c2d3\"}, \"rxInfo\": [{\"rssi\": \"strong\"}]} | rxInfo/rssi: must be a number",
        "up | [] | must be an object",
        "up | CgQKAggB | is not JSON",
        "start | {} | topic: names an event"
      })
  void saysWhatIsWrongAndWhere(String event, String payload, String reason) {
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() ->
            chirpStack.read(live(APPLICATION + "/device/a84041000181c2d3/event/" + event, payload)))
        .withMessageContaining(reason);
  }

  private List<Heard> read(String eui, String event, String name) {
    return chirpStack.read(
        live(
            APPLICATION + "/device/" + eui + "/event/" + event,
            file("chirpstack/" + name + ".json")));
  }
}
