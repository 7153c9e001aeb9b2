package io.lintel.persistence.jdbi.status;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.DeviceStatus;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.Reading;
import io.lintel.persistence.jdbi.Columns;
import io.lintel.persistence.jdbi.ValueText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A status as rows, one for each of its fields, or one if it has none. */
public final class StatusRows {

  /** What is read of {@code status_devices s} and {@code status_fields f}. */
  public static final String COLUMNS =
      "s.state, s.since, s.reason, s.first_seen, s.last_seen, f.field, f.at, f.value";

  /** Without removed fields. */
  public static final String FIELDS_JOINED =
      "left join status_fields f on f.eui = s.eui and f.value is not null";

  private final Eui eui;
  private final Connectivity connectivity;
  private final Optional<Instant> firstSeen;
  private final Optional<Instant> lastSeen;
  private final NavigableMap<FieldName, Reading> fields = new TreeMap<>();

  private StatusRows(
      Eui eui, Connectivity connectivity, Optional<Instant> firstSeen, Optional<Instant> lastSeen) {
    this.eui = eui;
    this.connectivity = connectivity;
    this.firstSeen = firstSeen;
    this.lastSeen = lastSeen;
  }

  /**
   * Begins with a row, without its field.
   *
   * @param first the number of the first of the {@link #COLUMNS}
   */
  static StatusRows begin(ResultSet row, int first, Eui eui) throws SQLException {
    return new StatusRows(
        eui,
        ConnectivityColumns.read(row, first),
        Columns.optionalInstant(row, first + 3),
        Columns.optionalInstant(row, first + 4));
  }

  /** Takes the field of a row, if it has one. */
  void add(ResultSet row, int first) throws SQLException {
    var field = row.getString(first + 5);
    if (field != null) {
      fields.put(
          new FieldName(field),
          new Reading(Columns.instant(row, first + 6), ValueText.parse(row.getString(first + 7))));
    }
  }

  Eui eui() {
    return eui;
  }

  DeviceStatus toDomain() {
    return new DeviceStatus(eui, connectivity, firstSeen, lastSeen, fields);
  }

  /**
   * Reads the status of one device, from the row at which {@code rows} is to the last.
   *
   * @param first the number of the first of the {@link #COLUMNS}
   */
  public static DeviceStatus read(ResultSet rows, int first, Eui eui) throws SQLException {
    if (rows.getString(first) == null) {
      return DeviceStatus.neverSeen(eui);
    }
    var status = begin(rows, first, eui);
    do {
      status.add(rows, first);
    } while (rows.next());
    return status.toDomain();
  }
}
