package io.lintel.application.bridge.transfer;

import io.lintel.domain.device.Device;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.device.Tag;
import io.lintel.domain.facility.PlacePath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A device with the names of its place.
 *
 * @param place empty when the device is in no room
 */
public record PlacedDevice(Device device, Optional<PlacePath> place) {

  /** What each device can have, in the order of exports; its attributes come behind. */
  public static final List<String> FIELDS =
      Stream.of(Column.EUI, Column.NAME, Column.KIND, Column.PLACE, Column.TAGS, Column.STATE)
          .map(Column::title)
          .toList();

  /** What stands before the name of an attribute in the name of its field. */
  public static final String ATTRIBUTE = "attribute.";

  /** Its fields as cells of a row have them; those that it does not have are left out. */
  public SequencedMap<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    fields.put(Column.EUI.title(), device.eui().toString());
    fields.put(Column.NAME.title(), device.name());
    device.kind().map(KindKey::value).ifPresent(kind -> fields.put(Column.KIND.title(), kind));
    place.ifPresent(path -> fields.put(Column.PLACE.title(), path.toString()));
    if (!device.tags().isEmpty()) {
      fields.put(
          Column.TAGS.title(),
          device.tags().stream().map(Tag::value).collect(Collectors.joining(" ")));
    }
    fields.put(Column.STATE.title(), device.state().name());
    device.attributes().forEach((name, value) -> fields.put(ATTRIBUTE + name, value));
    return fields;
  }
}
