package io.lintel.web.bridge;

import io.lintel.domain.device.DeviceQuery;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.device.Tag;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.status.StatusQuery;
import io.lintel.web.device.DeviceStates;
import io.lintel.web.http.Rules;
import io.lintel.web.status.ConnectivityStates;
import io.lintel.web.status.WhereCondition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which devices are meant, in a body; the same filters as those of the list of devices. */
public record DeviceFilterInput(
    @Nullable String building,
    @Nullable String floor,
    @Nullable String room,
    @Nullable Boolean placed,
    @Nullable String kind,
    @Nullable List<String> tag,
    @Nullable List<String> state,
    @Nullable String q,
    @Nullable List<String> connectivity,
    @Nullable List<String> where) {

  public DevicePlaceWish toPlace() {
    return new DevicePlaceWish(
        uuid("building", building), uuid("floor", floor), uuid("room", room), unplaced());
  }

  private boolean unplaced() {
    return placed != null && DevicePlaceWish.unplaced("filter/placed", placed.toString());
  }

  private static Optional<UUID> uuid(String name, @Nullable String text) {
    return Optional.ofNullable(text).map(id -> Rules.uuid("filter/" + name, id));
  }

  public DeviceQuery toQuery() {
    var all =
        DeviceQuery.all(PageRequest.first(1))
            .tagged(Set.copyOf(each("tag", tag, Tag::new)))
            .inStates(Set.copyOf(each("state", state, text -> DeviceStates.parse("", text))));
    var ofKind = kind == null ? all : all.ofKind(Rules.at("filter/kind", () -> new KindKey(kind)));
    return q == null ? ofKind : Rules.at("filter/q", () -> ofKind.matching(q));
  }

  public StatusQuery toStatus() {
    return new StatusQuery(
        Set.of(),
        each("where", where, WhereCondition::parse),
        Set.copyOf(each("connectivity", connectivity, text -> ConnectivityStates.parse("", text))));
  }

  private static <T> List<T> each(
      String name, @Nullable List<String> texts, Function<String, T> parse) {
    var given = texts == null ? List.<String>of() : texts;
    return IntStream.range(0, given.size())
        .mapToObj(i -> Rules.at("filter/%s/%d".formatted(name, i), () -> parse.apply(given.get(i))))
        .toList();
  }
}
