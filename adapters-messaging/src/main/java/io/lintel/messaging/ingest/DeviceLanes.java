package io.lintel.messaging.ingest;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.link.Lanes;

/**
 * What may be taken in at the same time: what devices say to Lintel itself, that of each in order.
 * What comes through a source may tell something of its other messages too, so it all stays in
 * order.
 */
final class DeviceLanes {

  private static final int SOURCES = 0;

  private final MqttTopics topics;

  DeviceLanes(MqttTopics topics) {
    this.topics = topics;
  }

  Lanes of(int count) {
    return new Lanes(count, this::key);
  }

  private int key(String topic) {
    return topics.parse(topic).map(device -> key(device.eui(), topic)).orElse(SOURCES);
  }

  private static int key(String eui, String topic) {
    try {
      return Eui.parse(eui).hashCode();
    } catch (Invalid _) { // it will be put aside, wherever
      return topic.hashCode();
    }
  }
}
