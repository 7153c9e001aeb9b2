package io.lintel.messaging.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintel.domain.shared.Invalid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AvailabilityDecoderTest {
  private final AvailabilityDecoder decoder = new AvailabilityDecoder();

  @ParameterizedTest
  @ValueSource(strings = {"online", " online\n", "{\"state\": \"online\"}"})
  void knowsWhoIsOnline(String payload) {
    assertThat(decoder.decode(payload.getBytes(UTF_8))).isEqualTo(Availability.ONLINE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"offline", "{\"state\": \"offline\", \"since\": 1}"})
  void knowsWhoIsOffline(String payload) {
    assertThat(decoder.decode(payload.getBytes(UTF_8))).isEqualTo(Availability.OFFLINE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"goodbye", "{\"state\": \"goodbye\"}"})
  void knowsWhoLeaves(String payload) {
    assertThat(decoder.decode(payload.getBytes(UTF_8))).isEqualTo(Availability.GOODBYE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "on", "Online", "{\"state\": 1}", "{}", "{", "[\"online\"]"})
  void refusesAnythingElse(String payload) {
    assertThatThrownBy(() -> decoder.decode(payload.getBytes(UTF_8))).isInstanceOf(Invalid.class);
  }
}
