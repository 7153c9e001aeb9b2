package io.lintel.web.device;

import io.lintel.domain.device.Device;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.device.Placement;
import io.lintel.domain.device.Tag;
import io.lintel.web.http.PositionJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A device as it is answered. */
public record DeviceJson(
    String id,
    String eui,
    String name,
    @Nullable String kind,
    @Nullable String roomId,
    @Nullable String floorId,
    @Nullable String buildingId,
    @Nullable PositionJson position,
    List<String> tags,
    Map<String, String> attributes,
    String state,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  public static DeviceJson of(Device device) {
    return new DeviceJson(
        device.id().toString(),
        device.eui().toString(),
        device.name(),
        device.kind().map(KindKey::value).orElse(null),
        place(device, Placement::room),
        place(device, Placement::floor),
        place(device, Placement::building),
        device.placement().flatMap(Placement::position).map(PositionJson::of).orElse(null),
        device.tags().stream().map(Tag::value).toList(),
        device.attributes(),
        device.state().name(),
        device.version().number(),
        device.createdAt(),
        device.updatedAt());
  }

  private static @Nullable String place(Device device, Function<Placement, UUID> part) {
    return device.placement().map(part).map(UUID::toString).orElse(null);
  }
}
