package io.lintel.web.bridge;

import io.lintel.domain.device.DeviceQuery;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.device.Tag;
import io.lintel.domain.shared.PageRequest;
import io.lintel.web.device.DeviceStates;
import io.lintel.web.http.Rules;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which devices are meant, in a body; the same filters as those of the list of devices. */
record DeviceFilterInput(
    @Nullable String building,
    @Nullable String floor,
    @Nullable String room,
    @Nullable Boolean placed,
    @Nullable String kind,
    @Nullable List<String> tag,
    @Nullable List<String> state,
    @Nullable String q) {

  DevicePlaceWish toPlace() {
    return new DevicePlaceWish(
        uuid("building", building), uuid("floor", floor), uuid("room", room), unplaced());
  }

  private boolean unplaced() {
    return placed != null && DevicePlaceWish.unplaced("filter/placed", placed.toString());
  }

  private static Optional<UUID> uuid(String name, @Nullable String text) {
    return Optional.ofNullable(text).map(id -> Rules.uuid("filter/" + name, id));
  }

  DeviceQuery toQuery() {
    var tags = tag == null ? List.<String>of() : tag;
    var states = state == null ? List.<String>of() : state;
    var all =
        DeviceQuery.all(PageRequest.first(1))
            .tagged(
                IntStream.range(0, tags.size())
                    .mapToObj(i -> Rules.at("filter/tag/" + i, () -> new Tag(tags.get(i))))
                    .collect(Collectors.toSet()))
            .inStates(
                IntStream.range(0, states.size())
                    .mapToObj(i -> DeviceStates.parse("filter/state/" + i, states.get(i)))
                    .collect(Collectors.toSet()));
    var ofKind = kind == null ? all : all.ofKind(Rules.at("filter/kind", () -> new KindKey(kind)));
    return q == null ? ofKind : Rules.at("filter/q", () -> ofKind.matching(q));
  }
}
