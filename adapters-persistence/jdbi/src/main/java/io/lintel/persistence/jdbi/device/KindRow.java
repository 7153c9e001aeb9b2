package io.lintel.persistence.jdbi.device;

import io.lintel.domain.device.Kind;
import io.lintel.domain.device.KindField;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.shared.Value;
import io.lintel.domain.shared.Version;
import io.lintel.persistence.jdbi.Columns;
import io.lintel.persistence.jdbi.ValueText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** A kind as a row; its fields are one JSON text, because nothing is looked for in them. */
final class KindRow implements RowMapper<Kind> {

  static final KindRow MAPPER = new KindRow();

  /** What is read, in the order in which {@link #map} takes it. */
  static final String COLUMNS =
      "key, name, manufacturer, reports_every, late_after, offline_after, fields, mapping,"
          + " version, created_at, updated_at";

  private KindRow() {}

  static <S extends SqlStatement<S>> S bind(S statement, Kind kind) {
    return statement
        .bind("key", kind.key().value())
        .bind("name", kind.name())
        .bind("manufacturer", kind.manufacturer())
        .bind("reports_every", kind.reportsEvery().map(Duration::toMillis).orElse(null))
        .bind("late_after", kind.lateAfter().map(Duration::toMillis).orElse(null))
        .bind("offline_after", kind.offlineAfter().map(Duration::toMillis).orElse(null))
        .bind("fields", Value.of(kind.fields().stream().map(KindRow::value).toList()).canonical())
        .bind("mapping", kind.mapping().map(MappingText::of).orElse(null))
        .bind("version", kind.version().number())
        .bind("created_at", Columns.micros(kind.createdAt()))
        .bind("updated_at", Columns.micros(kind.updatedAt()));
  }

  @Override
  public Kind map(ResultSet row, StatementContext context) throws SQLException {
    return new Kind(
        new KindKey(row.getString(1)),
        row.getString(2),
        row.getString(3),
        Columns.optionalMillis(row, 4),
        Columns.optionalMillis(row, 5),
        Columns.optionalMillis(row, 6),
        fields(row.getString(7)),
        Optional.ofNullable(row.getString(8)).map(MappingText::parse),
        new Version(row.getLong(9)),
        Columns.instant(row, 10),
        Columns.instant(row, 11));
  }

  private static Value value(KindField field) {
    var members = new TreeMap<String, Value>();
    members.put("name", Value.of(field.name()));
    members.put("label", Value.of(field.label()));
    members.put("unit", Value.of(field.unit()));
    members.put("type", Value.of(field.type().name()));
    field.min().ifPresent(min -> members.put("min", Value.of(min)));
    field.max().ifPresent(max -> members.put("max", Value.of(max)));
    return new Value.Members(members);
  }

  private static List<KindField> fields(String text) {
    return ValueText.parse(text) instanceof Value.Items(var items)
        ? items.stream().map(KindRow::field).toList()
        : List.of();
  }

  private static KindField field(Value value) {
    if (!(value instanceof Value.Members(var members))) {
      throw new IllegalStateException("not a field: " + value);
    }
    return new KindField(
        word(members, "name"),
        word(members, "label"),
        word(members, "unit"),
        KindField.Type.valueOf(word(members, "type")),
        number(members, "min"),
        number(members, "max"));
  }

  private static String word(NavigableMap<String, Value> members, String name) {
    return members.get(name) instanceof Value.Text(var word) ? word : "";
  }

  private static OptionalDouble number(NavigableMap<String, Value> members, String name) {
    return members.get(name) instanceof Value.Num(var number)
        ? OptionalDouble.of(number)
        : OptionalDouble.empty();
  }
}
