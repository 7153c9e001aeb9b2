package io.lintel.messaging.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.event.EventFixtures;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Value;
import io.lintel.messaging.link.MqttPayload;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CloudEventReaderTest {

  private final CloudEventReader reader = new CloudEventReader();

  @Test
  void readsWhatIsWritten() {
    var event =
        EventFixtures.anEvent(
            "00158d0001a2b3c4",
            Map.of(
                "third", Value.of(1.0 / 3),
                "text", Value.of("\"\\ \n مصباح 💡"),
                "items", Value.of(List.of(Value.nothing(), Value.of(true)))));

    assertThat(reader.read(new CloudEvent(URI.create("/lintel")).of(event))).isEqualTo(event);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "[]",
        "{}",
        "{\"id\": 1, \"time\": \"\", \"type\": \"a\", \"subject\": \"b\", \"data\": {}}",
        "{\"id\": \"a\", \"time\": \"now\", \"type\": \"a\", \"subject\": \"b\", \"data\": {}}"
      })
  void refusesWhatIsNoneOfOurs(String payload) {
    assertThatExceptionOfType(Invalid.class).isThrownBy(() -> reader.read(MqttPayload.of(payload)));
  }
}
