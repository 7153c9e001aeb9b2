package io.lintel.persistence.jdbi.device;

import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceId;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.device.Placement;
import io.lintel.domain.device.SearchText;
import io.lintel.domain.device.Tag;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.PlanPosition;
import io.lintel.domain.shared.Texts;
import io.lintel.domain.shared.Value;
import io.lintel.domain.shared.Version;
import io.lintel.persistence.jdbi.Columns;
import io.lintel.persistence.jdbi.ValueText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** A device as a row. */
public final class DeviceRow implements RowMapper<Device> {

  static final DeviceRow MAPPER = new DeviceRow();

  /** What is read, in the order in which {@link #map} takes it; the table is {@code d}. */
  public static final String COLUMNS =
      "d.id, d.eui, d.name, d.kind, d.building_id, d.floor_id, d.room_id, d.tags, d.attributes,"
          + " d.state, d.version, d.created_at, d.updated_at, d.plan_x, d.plan_y";

  /** How many columns these are. */
  public static final int COUNT = 15;

  private static final String NO_ATTRIBUTES = "{}";

  private DeviceRow() {}

  /**
   * Absent ids are bound without a type: Jdbi's type for a UUID is no type for one that is null.
   */
  static <S extends SqlStatement<S>> S bind(S statement, Device device) {
    var placement = device.placement();
    var position = placement.flatMap(Placement::position);
    return statement
        .bind("id", device.id().value())
        .bind("eui", device.eui().toString())
        .bind("name", device.name())
        .bind("name_key", Texts.sortKey(device.name()))
        .bind("search_text", SearchText.of(device))
        .bind("kind", device.kind().map(KindKey::value).orElse(null))
        .bind("building_id", placement.<Object>map(Placement::building).orElse(null))
        .bind("floor_id", placement.<Object>map(Placement::floor).orElse(null))
        .bind("room_id", placement.<Object>map(Placement::room).orElse(null))
        .bind("plan_x", position.map(PlanPosition::x).orElse(null))
        .bind("plan_y", position.map(PlanPosition::y).orElse(null))
        .bind("tags", device.tags().stream().map(Tag::value).collect(Collectors.joining(" ")))
        .bind("attributes", attributesText(device.attributes()))
        .bind("state", device.state().name())
        .bind("version", device.version().number())
        .bind("created_at", Columns.micros(device.createdAt()))
        .bind("updated_at", Columns.micros(device.updatedAt()));
  }

  @Override
  public Device map(ResultSet row, StatementContext context) throws SQLException {
    return map(row);
  }

  /** The device of the row, whose first columns are {@link #COLUMNS}. */
  public static Device map(ResultSet row) throws SQLException {
    return new Device(
        new DeviceId(Columns.uuid(row, 1)),
        Eui.parse(row.getString(2)),
        row.getString(3),
        Optional.ofNullable(row.getString(4)).map(KindKey::new),
        placement(row),
        tags(row.getString(8)),
        attributes(row.getString(9)),
        DeviceState.valueOf(row.getString(10)),
        new Version(row.getLong(11)),
        Columns.instant(row, 12),
        Columns.instant(row, 13));
  }

  private static Optional<Placement> placement(ResultSet row) throws SQLException {
    return row.getString(7) == null
        ? Optional.empty()
        : Optional.of(
            new Placement(
                Columns.uuid(row, 7), Columns.uuid(row, 6), Columns.uuid(row, 5), position(row)));
  }

  private static Optional<PlanPosition> position(ResultSet row) throws SQLException {
    return row.getObject(14) == null
        ? Optional.empty()
        : Optional.of(new PlanPosition(row.getDouble(14), row.getDouble(15)));
  }

  private static NavigableSet<Tag> tags(String text) {
    var tags = new TreeSet<Tag>();
    if (!text.isEmpty()) {
      for (var tag : text.split(" ", -1)) {
        tags.add(new Tag(tag));
      }
    }
    return tags;
  }

  private static String attributesText(NavigableMap<String, String> attributes) {
    var values = new TreeMap<String, Value>();
    attributes.forEach((name, value) -> values.put(name, Value.of(value)));
    return new Value.Members(values).canonical();
  }

  private static NavigableMap<String, String> attributes(String text) {
    var attributes = new TreeMap<String, String>();
    if (text.equals(NO_ATTRIBUTES)) {
      return attributes;
    }
    if (ValueText.parse(text) instanceof Value.Members(var values)) {
      values.forEach((name, value) -> {
        if (value instanceof Value.Text(var words)) {
          attributes.put(name, words);
        }
      });
    }
    return attributes;
  }
}
