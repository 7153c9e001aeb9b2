package io.lintel.messaging.broker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArtemisAddressTest {

  @ParameterizedTest
  @CsvSource({
    "lintel/devices/+/status, lintel.devices.*.status",
    "#, #",
    "/a//b/, .a..b.",
    "dev.dev1/c, dev\\.dev1.c",
    "a*b/*, a\\*b.\\*",
    "v1.2/+/x.y/#, v1\\.2.*.x\\.y.#",
  })
  void translatesBothWays(String topic, String address) {
    assertThat(ArtemisAddress.of(topic)).isEqualTo(address);
    assertThat(ArtemisAddress.toTopic(address)).isEqualTo(topic);
  }

  @Test
  void ignoresTheQueueOfAFullyQualifiedName() {
    assertThat(ArtemisAddress.toTopic("dev.#::client.dev.#")).isEqualTo("dev/#");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\\/b", "a::b", "a\0b"})
  void keepsOutWhatItCouldNotTellApart(String topic) {
    assertThat(ArtemisAddress.canStandFor(topic)).isFalse();
  }
}
