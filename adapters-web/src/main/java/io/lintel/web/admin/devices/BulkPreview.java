package io.lintel.web.admin.devices;

import io.lintel.application.device.BulkAction;
import io.lintel.application.device.DeviceDraft;
import io.lintel.application.facility.PlacePaths;
import io.lintel.application.shared.Caller;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.Kind;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.device.Tag;
import io.lintel.domain.facility.PlacePath;
import io.lintel.web.admin.page.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
      Optional<BulkAction> action,
      PlacePaths places,
      List<Kind> kinds,
      Messages messages) {
    var names = kinds.stream().collect(Collectors.toMap(Kind::key, Kind::name));
    var preview = new BulkPreview(messages, paths(caller, devices, action, places), names);
    return devices.stream().map(device -> preview.row(device, action)).toList();
  }

  private static Map<UUID, PlacePath> paths(
      Caller caller, List<Device> devices, Optional<BulkAction> action, PlacePaths places) {
    if (action.filter(BulkAction.Place.class::isInstance).isEmpty()) {
      return Map.of();
    }
    var rooms =
        devices.stream()
            .map(DeviceDraft::of)
            .flatMap(it -> Stream.of(it, action.get().on(it)))
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

  private BulkModel.Row row(Device device, Optional<BulkAction> action) {
    var before = DeviceDraft.of(device);
    var after = action.map(it -> it.on(before)).orElse(before);
    return new BulkModel.Row(
        device.id().toString(),
        device.name(),
        device.eui().toString(),
        action.map(it -> text(it, before)).orElse(""),
        after.equals(before) ? "" : action.map(it -> text(it, after)).orElse(""));
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
