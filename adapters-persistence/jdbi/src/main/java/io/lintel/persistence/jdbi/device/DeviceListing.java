package io.lintel.persistence.jdbi.device;

import io.lintel.domain.device.DeviceQuery;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.device.PlaceFilter;
import io.lintel.domain.device.Tag;
import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Reach;
import io.lintel.persistence.jdbi.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The statement of a list of devices: for each state a range of one index, read from the cursor on
 * and merged with the others, no further than the page is long.
 *
 * <p>A list that is narrowed by tags, but not to a place, runs along the index of its first tag,
 * any other along an index of the devices.
 */
final class DeviceListing {

  /** SQLite takes no more than 500 in one statement. */
  private static final int MOST_RANGES = 100;

  private final DeviceQuery query;
  private final Dialect dialect;
  private final Map<String, Object> parameters = new LinkedHashMap<>();
  private final String text;

  DeviceListing(DeviceQuery query, Dialect dialect) {
    this.query = query;
    this.dialect = dialect;
    this.text = statement();
  }

  String text() {
    return text;
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  private String statement() {
    parameters.put("limit", query.page().limit() + 1);
    var conditions = conditions() + behindCursor();
    var page =
        " order by sort_key%1$s, sort_id%1$s limit :limit"
            .formatted(query.sort().descending() ? " desc" : "");
    var ranges =
        query.states().stream()
            .sorted()
            .flatMap(state ->
                buildings().stream().map(within -> range(state, within + conditions) + page))
            .toList();
    return ranges.size() == 1
        ? ranges.getFirst()
        : ranges.stream()
                .map("select * from (%s) as range_of_state"::formatted)
                .collect(Collectors.joining(" union all "))
            + page;
  }

  /**
   * What narrows a list to the buildings that are seen: one condition for each, so that each is a
   * range of an index that is read no further than the page is long; one for all together where
   * those would be too many ranges, or the place of the list is range enough.
   */
  private List<String> buildings() {
    return switch (query.reach()) {
      case Reach.Everywhere() -> List.of("");
      case Reach.Within(var seen) when seen.isEmpty() -> List.of(" and 1 = 0");
      case Reach.Within(var seen)
          when query.place() instanceof PlaceFilter.Anywhere && seen.size() <= MOST_RANGES -> {
        var conditions = new ArrayList<String>();
        for (var building : seen.stream().sorted().toList()) {
          conditions.add(equal("d.building_id", "seen" + conditions.size(), building));
        }
        yield conditions;
      }
      case Reach.Within(var seen) -> {
        parameters.put("seen", dialect.texts(seen.stream().map(UUID::toString).toList()));
        yield List.of(" and d.building_id in (" + dialect.ids("seen") + ")");
      }
    };
  }

  private String range(DeviceState state, String conditions) {
    return "select %s, %s as sort_key, %s as sort_id from %s where %s.state = '%s'%s"
        .formatted(
            DeviceRow.COLUMNS,
            sortKey(),
            sortId(),
            alongTag()
                ? "device_tags t join device_devices d on d.id = t.device_id"
                : "device_devices d",
            alongTag() ? "t" : "d",
            state.name(),
            conditions);
  }

  private String sortKey() {
    var column =
        switch (query.sort().key()) {
          case NAME -> "name_key";
          case CREATED_AT -> "created_at";
          case EUI -> "eui";
        };
    return (alongTag() ? "t." : "d.") + column;
  }

  private String sortId() {
    return alongTag() ? "t.device_id" : "d.id";
  }

  private boolean alongTag() {
    return !query.tags().isEmpty()
        && query.place() instanceof PlaceFilter.Anywhere
        && query.reach() instanceof Reach.Everywhere;
  }

  private String behindCursor() {
    var after = query.page().after();
    if (after.isEmpty()) {
      return "";
    }
    parameters.put("after_key", sortKey(after.get()));
    parameters.put("after_id", after.get().id());
    return " and (%s, %s) %s (:after_key, :after_id)"
        .formatted(sortKey(), sortId(), query.sort().descending() ? "<" : ">");
  }

  private Object sortKey(Cursor cursor) {
    return switch (query.sort().key()) {
      case NAME -> cursor.key();
      case EUI -> Eui.parse(cursor.key()).toString();
      case CREATED_AT -> {
        try {
          yield Long.valueOf(cursor.key());
        } catch (NumberFormatException e) {
          throw new Invalid("cursor", "'%s' is not a time".formatted(cursor.key()));
        }
      }
    };
  }

  private String conditions() {
    var conditions = new StringBuilder();
    conditions.append(
        switch (query.place()) {
          case PlaceFilter.Anywhere _ -> "";
          case PlaceFilter.Unplaced _ -> " and d.room_id is null";
          case PlaceFilter.InRoom(var room) -> equal("d.room_id", "room", room);
          case PlaceFilter.OnFloor(var floor) -> equal("d.floor_id", "floor", floor);
          case PlaceFilter.InBuilding(var building) -> equal("d.building_id", "building", building);
        });
    query
        .kind()
        .map(KindKey::value)
        .ifPresent(kind -> conditions.append(equal("d.kind", "kind", kind)));
    var tags = query.tags().stream().map(Tag::value).sorted().toList();
    for (int i = 0; i < tags.size(); i++) {
      var tag = "tag" + i;
      conditions.append(
          i == 0 && alongTag()
              ? equal("t.tag", tag, tags.get(i))
              : " and exists (select 1 from device_tags o where o.device_id = d.id"
                  + equal("o.tag", tag, tags.get(i))
                  + ")");
    }
    return conditions
        .append(new DeviceSearch(query.text(), dialect).conditions(parameters))
        .toString();
  }

  private String equal(String column, String parameter, Object value) {
    parameters.put(parameter, value);
    return " and " + column + " = :" + parameter;
  }
}
