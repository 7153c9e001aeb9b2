package io.lintel.web.admin.devices;

import io.lintel.application.device.DeviceDraft;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.device.Placement;
import io.lintel.domain.device.Tag;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Violation;
import io.lintel.web.admin.page.Form;
import io.lintel.web.admin.places.RoomChooser;
import io.lintel.web.http.FormValues;
import io.lintel.web.http.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The form of a device: between what is typed and what is meant. */
final class DeviceForm {

  /** How the form names what the core names otherwise. */
  static final Map<String, String> FIELDS = Map.of("roomId", "room");

  private static final String[] NAMES = {
    "eui", "name", "kind", "building", "room", "tags", "attributes", "version"
  };

  private DeviceForm() {}

  static Form typed(FormValues values) {
    return Form.of(values, NAMES);
  }

  static Form of(Device device) {
    return Form.empty()
        .with("name", device.name())
        .with("kind", device.kind().map(KindKey::value).orElse(""))
        .with("building", id(device, Placement::building))
        .with("room", id(device, Placement::room))
        .with("tags", device.tags().stream().map(Tag::value).collect(Collectors.joining(" ")))
        .with(
            "attributes",
            device.attributes().entrySet().stream()
                .map(it -> it.getKey() + ": " + it.getValue())
                .collect(Collectors.joining("\n")))
        .with("version", Long.toString(device.version().number()));
  }

  private static String id(Device device, java.util.function.Function<Placement, UUID> part) {
    return device.placement().map(part).map(UUID::toString).orElse("");
  }

  static Form blank(String eui, String room) {
    return Form.empty()
        .with("eui", eui)
        .with("name", "")
        .with("kind", "")
        .with("building", "")
        .with("room", room)
        .with("tags", "")
        .with("attributes", "");
  }

  /**
   * @throws Invalid naming the field
   */
  static Eui eui(FormValues values) {
    return Rules.at("eui", () -> Eui.parse(values.text("eui")));
  }

  /**
   * What is typed, on top of what the form does not show.
   *
   * @throws Invalid naming all fields that are wrong
   */
  static DeviceDraft draft(FormValues values, DeviceDraft before) {
    var wrong = new ArrayList<Violation>();
    Optional<KindKey> kind =
        read(wrong, () -> values.given("kind").map(KindKey::new), Optional.empty());
    Optional<UUID> room =
        read(wrong, () -> RoomChooser.room("room", values.text("room")), Optional.empty());
    NavigableSet<Tag> tags = read(wrong, () -> tags(values.text("tags")), new TreeSet<>());
    NavigableMap<String, String> attributes =
        read(wrong, () -> attributes(values.text("attributes")), new TreeMap<>());
    if (values.text("name").isEmpty()) {
      wrong.add(new Violation("name", "is required"));
    }
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return before
        .renamed(values.text("name"))
        .ofKind(kind)
        .inRoom(room)
        .tagged(tags)
        .withAttributes(attributes);
  }

  private static <T> T read(List<Violation> wrong, Supplier<T> reading, T otherwise) {
    try {
      return reading.get();
    } catch (Invalid e) {
      wrong.addAll(e.violations());
      return otherwise;
    }
  }

  /** Words, parted by blanks or commas. */
  static NavigableSet<Tag> tags(String text) {
    return Arrays.stream(text.split("[\\s,]+"))
        .filter(word -> !word.isEmpty())
        .map(Tag::new)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static NavigableMap<String, String> attributes(String text) {
    var attributes = new TreeMap<String, String>();
    for (var line : text.lines().filter(it -> !it.isBlank()).toList()) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new Invalid("attributes", "'%s' is no line like 'name: value'".formatted(line));
      }
      var before =
          attributes.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
      if (before != null) {
        throw new Invalid("attributes", "'%s' is there twice".formatted(line.substring(0, colon)));
      }
    }
    return attributes;
  }
}
