package io.lintel.events.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.shared.Invalid;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KafkaUrlTest {

  @Test
  void namesServersTopicAndSettings() {
    assertThat(KafkaUrl.parse("kafka://a:9092,b:9093/events?security.protocol=SSL&linger.ms=5"))
        .isEqualTo(
            new KafkaUrl(
                "a:9092,b:9093", "events", Map.of("security.protocol", "SSL", "linger.ms", "5")));
  }

  @Test
  void hasATopicByDefault() {
    assertThat(KafkaUrl.parse("kafka://a:9092").topic()).isEqualTo("lintel.events");
  }

  @Test
  void doesNotLetASettingReplaceTheServers() {
    assertThat(KafkaUrl.parse("kafka://a:9092?bootstrap.servers=evil:1").producer())
        .containsEntry("bootstrap.servers", "a:9092");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kafka:", "kafka://", "nats://a", "kafka://a/b c", "kafka://a/t?acks"})
  void refusesWhatIsNone(String url) {
    assertThatExceptionOfType(Invalid.class).isThrownBy(() -> KafkaUrl.parse(url));
  }

  @Test
  void saysWhatKafkaDoesNotTake() {
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> new KafkaBackend().open("kafka://a:9092?acks=maybe"))
        .withMessageContaining("acks");
  }
}
