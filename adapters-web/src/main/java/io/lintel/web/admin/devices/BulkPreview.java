package io.lintel.web.admin.devices;

import io.lintel.application.bridge.DesiredStates;
import io.lintel.application.device.BulkAction;
import io.lintel.application.device.DeviceDraft;
import io.lintel.application.facility.PlacePaths;
import io.lintel.application.shared.Caller;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.device.Kind;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.device.Tag;
import io.lintel.domain.facility.PlacePath;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.DesiredState;
import io.lintel.web.admin.page.Messages;
import io.lintel.web.admin.page.TypedValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what an action would change, without doing it. */
final class BulkPreview {

  private static final int AT_ONCE = 1_000;

  private final Messages messages;
  private final Map<UUID, PlacePath> paths;
  private final Map<KindKey, String> kinds;

  private BulkPreview(Messages messages, Map<UUID, PlacePath> paths, Map<KindKey, String> kinds) {
    this.messages = messages;
    this.paths = paths;
    this.kinds = kinds;
  }

  static List<BulkModel.Row> of(
      Caller caller,
      List<Device> devices,
      Optional<BulkDeed> deed,
      PlacePaths places,
      DesiredStates desired,
      List<Kind> kinds,
      Messages messages) {
    var names = kinds.stream().collect(Collectors.toMap(Kind::key, Kind::name));
    if (deed.isEmpty()) {
      return devices.stream().map(it -> row(it, "", "")).toList();
    }
    return switch (deed.get()) {
      case BulkDeed.Change(var action) -> {
        var preview = new BulkPreview(messages, paths(caller, devices, action, places), names);
        yield devices.stream().map(device -> preview.row(device, action)).toList();
      }
      case BulkDeed.Desire desire -> {
        var wanted = desired.of(caller, devices);
        yield devices.stream().map(it -> row(it, desire, wanted.get(it.id()), messages)).toList();
      }
    };
  }

  private static BulkModel.Row row(
      Device device, BulkDeed.Desire desire, @Nullable DesiredState state, Messages messages) {
    var reading = state == null ? null : state.fields().get(desire.field());
    var before = reading == null ? Value.nothing() : reading.value();
    var after = desire.value().value();
    boolean retired = device.state() == DeviceState.RETIRED;
    return row(
        device,
        text(before, messages),
        retired || after.equals(before) ? "" : text(after, messages));
  }

  private static String text(Value wanted, Messages messages) {
    return wanted.equals(Value.nothing())
        ? messages.text("bulk.not-wanted")
        : TypedValue.text(wanted);
  }

  private static Map<UUID, PlacePath> paths(
      Caller caller, List<Device> devices, BulkAction action, PlacePaths places) {
    if (!(action instanceof BulkAction.Place)) {
      return Map.of();
    }
    var rooms =
        devices.stream()
            .map(DeviceDraft::of)
            .flatMap(it -> Stream.of(it, action.on(it)))
            .flatMap(it -> it.room().stream())
            .distinct()
            .toList();
    var paths = new HashMap<UUID, PlacePath>();
    for (int start = 0; start < rooms.size(); start += AT_ONCE) {
      paths.putAll(
          places.of(
              caller,
              new ArrayList<>(rooms.subList(start, Math.min(start + AT_ONCE, rooms.size())))));
    }
    return paths;
  }

  private BulkModel.Row row(Device device, BulkAction action) {
    var before = DeviceDraft.of(device);
    var after = action.on(before);
    return row(device, text(action, before), after.equals(before) ? "" : text(action, after));
  }

  private static BulkModel.Row row(Device device, String before, String after) {
    return new BulkModel.Row(
        device.id().toString(), device.name(), device.eui().toString(), before, after);
  }

  private String text(BulkAction action, DeviceDraft device) {
    return switch (action) {
      case BulkAction.Place _ ->
          device
              .room()
              .map(room ->
                  Optional.ofNullable(paths.get(room))
                      .map(PlacePath::toString)
                      .orElse(room.toString()))
              .orElseGet(() -> messages.text("devices.unplaced"));
      case BulkAction.AddTags _, BulkAction.RemoveTags _ ->
          device.tags().isEmpty()
              ? messages.text("bulk.no-tags")
              : device.tags().stream().map(Tag::value).collect(Collectors.joining(" "));
      case BulkAction.SetKind _ ->
          device
              .kind()
              .map(kind -> kinds.getOrDefault(kind, kind.value()))
              .orElseGet(() -> messages.text("device.no-kind"));
      case BulkAction.SetState _ -> messages.text(device.state());
    };
  }
}
