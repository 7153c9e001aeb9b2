package io.lintel.source.chirpstack3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.Introduction;
import io.lintel.messaging.ingest.Heard;
import io.lintel.messaging.ingest.MessageFormat;
import io.lintel.messaging.link.InboundMessage;
import io.lintel.messaging.link.MqttPayload;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChirpStack3Test {

  private static final Eui EUI = Eui.parse("0202020202020202");

  private static final String UP =
      """
      {"applicationID": "123", "applicationName": "rooms", "deviceName": "Room 3.14",
       "deviceProfileName": "Dragino LHT65", "devEUI": "AgICAgICAgI=",
       "rxInfo": [
         {"gatewayID": "AwMDAwMDAwM=", "rssi": -48, "loRaSNR": 9.2, "channel": 5},
         {"gatewayID": "AwMDAwMDAwQ=", "rssi": -44, "loRaSNR": 9.2, "channel": 5},
         {"gatewayID": "AwMDAwMDAwU=", "rssi": -30, "loRaSNR": 1, "channel": 5}],
       "txInfo": {"frequency": 868100000, "modulation": "LORA"},
       "adr": true, "dr": 1, "fCnt": 10, "fPort": 5, "data": "AQID",
       "objectJSON": "{\\"temperature\\": 21.5, \\"open\\": false}",
       "tags": {}, "confirmedUplink": true, "publishedAt": "2026-11-20T07:41:12.318472Z"}
      """;

  private final ChirpStack3 chirpStack = new ChirpStack3("application", "chirpstack3");

  private List<Heard> read(String eui, String event, String payload) {
    return chirpStack.read(
        new InboundMessage(
            "application/123/device/%s/event/%s".formatted(eui, event),
            MqttPayload.of(payload.getBytes(UTF_8)),
            false,
            1,
            false));
  }

  @Test
  void isFoundByItsWord() {
    var format = ServiceLoader.load(MessageFormat.class).findFirst().orElseThrow();

    assertThat(format.word()).isEqualTo("chirpstack3");
    assertThat(format.decoder("application", "chirpstack3").name()).isEqualTo("chirpstack3");
  }

  @Test
  void takesWhatTheCodecMadeAndTheBestReception() {
    assertThat(read("0202020202020202", "up", UP))
        .containsExactly(
            new Heard.Uplink(
                EUI,
                Optional.of(Instant.parse("2026-11-20T07:41:12.318472Z")),
                Optional.of(
                    Value.of(Map.of("temperature", Value.of(21.5), "open", Value.of(false)))),
                new TreeMap<>(
                    Map.of("fCnt", Value.of(10), "rssi", Value.of(-44), "snr", Value.of(9.2))),
                new Introduction(
                    Optional.of("chirpstack3"),
                    Optional.of("Room 3.14"),
                    Optional.of("Dragino LHT65"))));
  }

  @Test
  void whatIsLeftOutIsZeroAndWithoutACodecThereIsNoPayload() {
    var up = (Heard.Uplink) read("0202020202020202", "up", "{}").getFirst();

    assertThat(up.payload()).isEmpty();
    assertThat(up.at()).isEmpty();
    assertThat(up.beside()).isEqualTo(Map.of("fCnt", Value.of(0)));
  }

  @Test
  void takesTheBatteryWhenThereIsOne() {
    var on = "{\"devEUI\": \"AgICAgICAgI=\", \"margin\": 10, \"batteryLevel\": 75.5}";
    var mains = "{\"margin\": 10, \"externalPowerSource\": true}";

    assertThat(((Heard.Uplink) read("0202020202020202", "status", on).getFirst()).beside())
        .containsEntry("battery", Value.of(75.5))
        .containsEntry("externalPowerSource", Value.of(false));
    assertThat(((Heard.Uplink) read("0202020202020202", "status", mains).getFirst()).beside())
        .doesNotContainKey("battery")
        .containsEntry("externalPowerSource", Value.of(true));
  }

  @Test
  void passesOverWhatSaysNothingOfADevice() {
    assertThat(read("0202020202020202", "txack", "{}")).isEmpty();
    assertThat(read("0202020202020202", "error", "not even JSON")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          0202020202020203 | up    | {"devEUI": "AgICAgICAgI="} | devEUI     | the topic says
          0202020202020202 | up    | {"devEUI": "AgI="}         | devEUI     | Base64
          0202020202020202 | up    | {"devEUI": "%%%"}          | devEUI     | Base64
          0202020202020202 | up    | {"objectJSON": "{"}        | objectJSON | JSON
          0202020202020202 | up    | {"objectJSON": 1}          | objectJSON | text
          0202020202020202 | up    | {"fCnt": "many"}           | fCnt       | number
          0202020202020202 | other | {}                         | topic      | event
          """)
  void saysWhatIsWrongAndWhere(
      String eui, String event, String payload, String field, String message) {
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> read(eui, event, payload))
        .satisfies(refusal -> {
          assertThat(refusal.violations().getFirst().field()).isEqualTo(field);
          assertThat(refusal.violations().getFirst().message()).contains(message);
        });
  }
}
