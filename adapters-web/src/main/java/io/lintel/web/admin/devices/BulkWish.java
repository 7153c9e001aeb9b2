package io.lintel.web.admin.devices;

import io.lintel.application.device.BulkAction;
import io.lintel.application.device.DeviceDraft;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.device.Tag;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.PlanPosition;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.DesiredState;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.FieldValue;
import io.lintel.domain.status.Reading;
import io.lintel.web.admin.page.TypedValue;
import io.lintel.web.admin.places.RoomChooser;
import io.lintel.web.http.FormValues;
import io.lintel.web.http.Rules;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What somebody wants done with many devices, as it is chosen in a form. */
final class BulkWish {

  static final String[] FIELDS = {"action", "building", "room", "tags", "kind", "field", "value"};

  private static final String WANTED = "desired=";

  private BulkWish() {}

  /**
   * @throws Invalid naming the field
   */
  static BulkDeed deed(FormValues form) {
    return form.text("action").equals("desired") ? desire(form) : new BulkDeed.Change(action(form));
  }

  private static BulkDeed.Desire desire(FormValues form) {
    var field = Rules.at("field", () -> new FieldName(form.text("field")));
    var text = form.text("value");
    var value = text.isEmpty() ? Value.nothing() : TypedValue.parse("value", text);
    return new BulkDeed.Desire(field, Rules.at("value", () -> FieldValue.of(value)));
  }

  private static BulkAction action(FormValues form) {
    return switch (form.text("action")) {
      case "place" -> new BulkAction.Place(RoomChooser.room("room", form.text("room")));
      case "add-tags" -> new BulkAction.AddTags(tags(form));
      case "remove-tags" -> new BulkAction.RemoveTags(tags(form));
      case "kind" -> new BulkAction.SetKind(form.given("kind").map(KindKey::new));
      case "activate" -> new BulkAction.SetState(DeviceState.ACTIVE);
      case "disable" -> new BulkAction.SetState(DeviceState.DISABLED);
      case "retire" -> new BulkAction.SetState(DeviceState.RETIRED);
      default -> throw new Invalid("action", "must be chosen");
    };
  }

  private static Set<Tag> tags(FormValues form) {
    var tags = DeviceForm.tags(form.text("tags"));
    if (tags.isEmpty()) {
      throw new Invalid("tags", "must be given");
    }
    return tags;
  }

  /** What an action changes of a device, as a text from which it can be {@link #put} back. */
  static String value(BulkAction action, Device device) {
    var draft = DeviceDraft.of(device);
    return switch (action) {
      case BulkAction.Place _ ->
          "room="
              + draft.room().map(UUID::toString).orElse("")
              + draft.position().map(it -> ";%s;%s".formatted(it.x(), it.y())).orElse("");
      case BulkAction.AddTags _, BulkAction.RemoveTags _ ->
          "tags=" + draft.tags().stream().map(Tag::value).collect(Collectors.joining(" "));
      case BulkAction.SetKind _ -> "kind=" + draft.kind().map(KindKey::value).orElse("");
      case BulkAction.SetState _ -> "state=" + draft.state().name();
    };
  }

  /** What was wanted of a field, as a text; what {@link #wanted(String)} reads. */
  static String wanted(FieldName field, Optional<DesiredState> before) {
    var value =
        before
            .flatMap(it -> Optional.ofNullable(it.fields().get(field)))
            .map(Reading::value)
            .orElseGet(Value::nothing);
    return WANTED + field.value() + "=" + value.canonical();
  }

  /**
   * @return empty when the text is none of what was wanted
   */
  static Optional<BulkDeed.Desire> wanted(String text) {
    int equals = text.indexOf('=', WANTED.length());
    if (!text.startsWith(WANTED) || equals < 0) {
      return Optional.empty();
    }
    var field = new FieldName(text.substring(WANTED.length(), equals));
    var value = Value.ofCanonical(text.substring(equals + 1));
    return Optional.of(new BulkDeed.Desire(field, FieldValue.of(value)));
  }

  /**
   * The device as it was in what an action changed.
   *
   * @throws Invalid when the text is none of {@link #value}
   */
  static DeviceDraft put(String value, DeviceDraft device) {
    var text = value.substring(value.indexOf('=') + 1);
    return switch (value.substring(0, Math.max(0, value.indexOf('=')))) {
      case "room" -> putInto(text, device);
      case "tags" -> device.tagged(DeviceForm.tags(text));
      case "kind" -> device.ofKind(Optional.of(text).filter(it -> !it.isEmpty()).map(KindKey::new));
      case "state" -> device.inState(io.lintel.web.device.DeviceStates.parse("undo", text));
      default -> throw new Invalid("undo", "'%s' is nothing to put back".formatted(value));
    };
  }

  private static DeviceDraft putInto(String place, DeviceDraft device) {
    var parts = place.split(";", -1);
    var there = device.inRoom(RoomChooser.room("undo", parts[0]));
    if (parts.length < 3) {
      return there;
    }
    try {
      var position = new PlanPosition(Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
      return there.at(Optional.of(position));
    } catch (NumberFormatException _) {
      throw new Invalid("undo", "'%s' is no place".formatted(place));
    }
  }
}
