package io.lintel.application.bridge.transfer;

import io.lintel.domain.device.Device;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.device.Tag;
import io.lintel.domain.facility.PlacePath;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * A device with the names of its place.
 *
 * @param place empty when the device is in no room
 */
public record PlacedDevice(Device device, Optional<PlacePath> place) {

  /** Its fields as rows have them, without the EUI; what it does not have is left out. */
  SequencedMap<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    fields.put(Column.NAME.title(), device.name());
    device.kind().map(KindKey::value).ifPresent(kind -> fields.put(Column.KIND.title(), kind));
    place.ifPresent(path -> fields.put(Column.PLACE.title(), path.toString()));
    if (!device.tags().isEmpty()) {
      fields.put(
          Column.TAGS.title(),
          device.tags().stream().map(Tag::value).collect(Collectors.joining(" ")));
    }
    fields.put(Column.STATE.title(), device.state().name());
    device.attributes().forEach((name, value) -> fields.put(Heading.ATTRIBUTE + name, value));
    return fields;
  }
}
