package io.lintel.messaging.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.link.Lanes;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeviceLanesTest {

  private final Lanes lanes = new DeviceLanes(new MqttTopics("lintel")).of(2);

  private int lane(String topic) {
    return Math.floorMod(lanes.keyOfTopic().applyAsInt(topic), 1 << 30);
  }

  @Test
  void whatADeviceSaysStaysInOrderHoweverItSpellsItself() {
    assertThat(lane("lintel/devices/00158d0001a2b3c4/status"))
        .isEqualTo(lane("lintel/devices/00158d0001a2b3c4/availability"))
        .isEqualTo(lane("lintel/devices/00158d0001a2b3c4/commands/7/result"))
        .isEqualTo(lane("lintel/devices/0x00158D0001A2B3C4/status"));
  }

  @Test
  void devicesShareTheLanes() {
    var keys =
        IntStream.range(0, 100)
            .map(number -> lane("lintel/devices/00158d0001a2b3%02x/status".formatted(number)))
            .boxed()
            .collect(Collectors.toSet());

    assertThat(keys).hasSize(100);
  }

  @Test
  void whatComesThroughSourcesStaysInOrder() {
    assertThat(lane("zigbee2mqtt/bridge/state"))
        .isEqualTo(lane("zigbee2mqtt/lamp"))
        .isEqualTo(lane("application/1/device/00158d0001a2b3c4/event/up"));
  }

  @Test
  void takesATopicOfNoDeviceToo() {
    assertThat(lane("lintel/devices/lamp/status")).isNotNegative();
  }
}
