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

class ThingsStackTest {

  private final ThingsStack stack = new ThingsStack("v3", "ttn");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v3/house-technics@ttn/devices/boiler-room-2/up",
        "v3/house-technics/devices/boiler-room-2/up"
      })
  void takesWhatTheFormatterMadeAndTheBestReception(String topic) {
    var up = only(stack.read(live(topic, file("ttn/up.json"))));

    assertThat(up.eui()).isEqualTo(Eui.parse("70b3d57ed0051e8a"));
    assertThat(up.at()).contains(Instant.parse("2026-11-20T10:15:30.701234567Z"));
    assertThat(payload(up))
        .isEqualTo(
            "{\"Bat\":\"3.384 V\",\"Battery Status\":\"Good\",\"Device Status\":"
                + "{\"Backlog\":0,\"Sensor Fault\":false},\"Temperature\":21.83,"
                + "\"button\":null,\"samples\":[21.8,21.83]}");
    assertThat(beside(up)).isEqualTo("{\"fCnt\":2187,\"rssi\":-69,\"snr\":8.25}");
    assertThat(up.introduction())
        .isEqualTo(
            new Introduction(
                Optional.of("ttn"), Optional.of("boiler-room-2"), Optional.of("laird rs26x")));
  }

  @Test
  void whatIsLeftOutIsZero() {
    var up = only(read("up-of-zeros"));

    assertThat(payload(up)).isEqualTo("{\"level\":0,\"on\":false,\"text\":\"\"}");
    assertThat(beside(up)).isEqualTo("{\"fCnt\":0,\"rssi\":-97,\"snr\":0}");
  }

  @Test
  void takesNormalizedMeasurementsWhenThereAreNoOthers() {
    assertThat(read("up-normalized"))
        .extracting(heard -> heard instanceof Heard.Uplink up ? up.at() + payload(up) : "")
        .containsExactly(
            "Optional[2026-11-20T10:00:00Z]{\"soil\":{\"moisture\":30.5}}",
            "Optional[2026-11-20T10:15:59.500Z]{\"battery\":3.4,\"soil\":{\"moisture\":31}}",
            "Optional[2026-11-20T10:15:59.500Z]");
  }

  @Test
  void whoJoinsLives() {
    var join =
        only(
            stack.read(
                live("v3/house-technics@ttn/devices/boiler-room-2/join", file("ttn/join.json"))));

    assertThat(join.at()).contains(Instant.parse("2026-11-20T10:00:00.250Z"));
    assertThat(join.payload()).isEmpty();
    assertThat(join.beside()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"end_device_ids\": {\"device_id\": \"abp\"}, \"uplink_message\": {}} | end_device_ids/dev_eui: is missing",
        "{\"end_device_ids\": {\"dev_eui\": \"123\"}, \"uplink_message\": {}} | end_device_ids/dev_eui: '123' is not",
        "{\"end_device_ids\": {\"dev_eui\": \"70B3D57ED0051E8A\"}} | uplink_message: is missing"
      })
  void saysWhatIsWrongAndWhere(String payload, String reason) {
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> stack.read(live("v3/a@ttn/devices/b/up", payload)))
        .withMessageContaining(reason);
  }

  private List<Heard> read(String name) {
    return stack.read(live("v3/a@ttn/devices/b/up", file("ttn/" + name + ".json")));
  }
}
