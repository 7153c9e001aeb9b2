package io.lintel.persistence.memory;

import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceSort;
import io.lintel.domain.device.SearchText;
import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Texts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** The devices, by all that they are found and sorted by. */
final class DeviceTable {

  /** A device with the text that searches look into. */
  record Row(Device device, String searchText) {

    static Row of(Device device) {
      return new Row(device, SearchText.of(device));
    }
  }

  private final Table<UUID, Row> byId;
  private final Table<Eui, Row> byEui;
  private final Table<Position<String>, Row> byName;
  private final Table<Position<Instant>, Row> byCreation;

  DeviceTable(Journal journal) {
    byId = new Table<>(journal, Position.BY_ID);
    byEui = new Table<>(journal, Comparator.naturalOrder());
    byName = new Table<>(journal, Position.by(Texts::compare));
    byCreation = new Table<>(journal, Position.by(Comparator.naturalOrder()));
  }

  Optional<Device> find(UUID id) {
    return byId.find(id).map(Row::device);
  }

  Optional<Device> find(Eui eui) {
    return byEui.find(eui).map(Row::device);
  }

  Collection<Row> rows() {
    return byId.rows();
  }

  void put(Device device) {
    find(device.id().value()).ifPresent(this::remove);
    var row = Row.of(device);
    byId.put(device.id().value(), row);
    byEui.put(device.eui(), row);
    byName.put(nameOf(device), row);
    byCreation.put(creationOf(device), row);
  }

  void remove(Device device) {
    byId.remove(device.id().value());
    byEui.remove(device.eui());
    byName.remove(nameOf(device));
    byCreation.remove(creationOf(device));
  }

  private static Position<String> nameOf(Device device) {
    return new Position<>(Texts.sortKey(device.name()), device.id().value());
  }

  private static Position<Instant> creationOf(Device device) {
    return new Position<>(device.createdAt(), device.id().value());
  }

  /**
   * The rows behind a cursor.
   *
   * @throws Invalid when its key is none of this order
   */
  Collection<Row> rows(DeviceSort sort, Optional<Cursor> after) {
    return switch (sort.key()) {
      case NAME ->
          rows(byName, sort.descending(), after.map(it -> new Position<>(it.key(), it.id())));
      case CREATED_AT ->
          rows(byCreation, sort.descending(), after.map(it -> new Position<>(time(it), it.id())));
      case EUI -> rows(byEui, sort.descending(), after.map(it -> Eui.parse(it.key())));
    };
  }

  private static <K> Collection<Row> rows(
      Table<K, Row> table, boolean descending, Optional<K> after) {
    return descending
        ? after.map(table::descendingRowsBehind).orElseGet(table::descendingRows)
        : after.map(table::rowsBehind).orElseGet(table::rows);
  }

  private static Instant time(Cursor cursor) {
    try {
      return Instant.EPOCH.plus(Long.parseLong(cursor.key()), ChronoUnit.MICROS);
    } catch (NumberFormatException e) {
      throw new Invalid("cursor", "'%s' is no time in microseconds".formatted(cursor.key()));
    }
  }
}
