package io.lintel.bootstrap.wiring;

import io.lintel.bootstrap.config.ForeignSource;
import io.lintel.bootstrap.config.ForeignSource.Brought;
import io.lintel.bootstrap.config.ForeignSource.Known;
import io.lintel.domain.status.DeviceNames;
import io.lintel.messaging.ingest.MessageDecoder;
import io.lintel.messaging.source.ChirpStack;
import io.lintel.messaging.source.ThingsStack;
import io.lintel.messaging.source.Zigbee2Mqtt;
import io.lintel.messaging.source.Zigbee2MqttNames;
import java.time.InstantSource;
import java.util.List;

/** The decoders of the systems that devices are heard through. */
final class Decoders {

  private Decoders() {}

  static List<MessageDecoder> of(
      List<ForeignSource> sources, DeviceNames names, InstantSource clock) {
    return sources.stream().map(source -> of(source, names, clock)).toList();
  }

  private static MessageDecoder of(ForeignSource source, DeviceNames names, InstantSource clock) {
    return switch (source.format()) {
      case Known.CHIRPSTACK -> new ChirpStack(source.base(), source.name());
      case Known.TTN -> new ThingsStack(source.base(), source.name());
      case Known.ZIGBEE2MQTT ->
          new Zigbee2Mqtt(
              source.base(), source.name(), new Zigbee2MqttNames(names, source.name(), clock));
      case Brought(var plugin) -> plugin.decoder(source.base(), source.name());
    };
  }
}
