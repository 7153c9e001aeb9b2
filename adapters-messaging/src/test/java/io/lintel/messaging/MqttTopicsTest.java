package io.lintel.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MqttTopicsTest {
  private static final String EUI = "00158d0001a2b3c4";

  private final MqttTopics topics = new MqttTopics("site/lintel");

  @Test
  void readsWhatItBuilds() {
    assertThat(topics.parse(topics.status(EUI))).contains(new DeviceTopic.Status(EUI));
    assertThat(topics.parse(topics.availability(EUI))).contains(new DeviceTopic.Availability(EUI));
    assertThat(topics.parse(topics.commandResult(EUI, "7")))
        .contains(new DeviceTopic.CommandResult(EUI, "7"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lintel/devices/1/status",
        "site/lintel/devices/1",
        "site/lintel/devices/1/status/more",
        "site/lintel/devices/1/desired",
        "site/lintel/devices/1/commands/7",
        "site/lintel/events/device.changed/1",
        "",
      })
  void readsNothingElse(String topic) {
    assertThat(topics.parse(topic)).isEmpty();
  }

  @Test
  void givesADeviceItsOwnTopicsOnly() {
    assertThat(topics.publishedBy(EUI))
        .containsExactly(
            "site/lintel/devices/00158d0001a2b3c4/status",
            "site/lintel/devices/00158d0001a2b3c4/availability",
            "site/lintel/devices/00158d0001a2b3c4/commands/+/result");
    assertThat(topics.subscribedBy(EUI))
        .containsExactly(
            "site/lintel/devices/00158d0001a2b3c4/desired",
            "site/lintel/devices/00158d0001a2b3c4/commands/+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/lintel", "lintel/", "a/+", "#", "$share/x", "a\\b"})
  void refusesAPrefixThatIsNone(String prefix) {
    assertThatThrownBy(() -> new MqttTopics(prefix)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesANodeThatWouldBeMoreThanOneLevel() {
    assertThatThrownBy(() -> topics.service("a/b")).isInstanceOf(IllegalArgumentException.class);
  }
}
