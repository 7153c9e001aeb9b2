package io.lintel.persistence.jdbi.facility;

import io.lintel.domain.facility.BuildingId;
import io.lintel.domain.facility.FloorId;
import io.lintel.domain.facility.PlacePath;
import io.lintel.domain.facility.Room;
import io.lintel.domain.facility.RoomId;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Conflict.Reason;
import io.lintel.domain.shared.LintelException;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.PlanPosition;
import io.lintel.domain.shared.Texts;
import io.lintel.domain.shared.Version;
import io.lintel.persistence.jdbi.BrokenRule;
import io.lintel.persistence.jdbi.Columns;
import io.lintel.persistence.jdbi.JdbiDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** The table of rooms. */
final class Rooms {

  private static final String COLUMNS =
      "id, floor_id, building_id, name, x, y, version, created_at, updated_at";

  private final JdbiDatabase database;

  Rooms(JdbiDatabase database) {
    this.database = database;
  }

  void insert(Room room) {
    database.write(
        handle -> {
          var insert =
              handle.createUpdate(
                  """
                  insert into facility_rooms (
                    id, floor_id, building_id, name, name_key, x, y, version, created_at, updated_at)
                  values (
                    :id, :floor_id, :building_id, :name, :name_key, :x, :y, :version, :created_at,
                    :updated_at)
                  """);
          return bind(insert, room).execute();
        },
        broken -> refusal(broken, room));
  }

  void update(Room room) {
    database.write(
        handle -> {
          var update =
              handle.createUpdate(
                  """
                  update facility_rooms
                  set name = :name, name_key = :name_key, x = :x, y = :y, version = :version,
                    created_at = :created_at, updated_at = :updated_at
                  where id = :id and version = :previous
                  """);
          int updated = bind(update, room).bind("previous", room.version().number() - 1).execute();
          if (updated == 0) {
            throw Places.missing(handle, "room", room.id().value(), room.version().previous());
          }
          return updated;
        },
        broken -> refusal(broken, room));
  }

  private static LintelException refusal(BrokenRule broken, Room room) {
    return switch (broken) {
      case BrokenRule.Unique(var columns) when columns.equals("facility_rooms_id") ->
          new Conflict(Reason.ID_TAKEN, "There is a room %s already".formatted(room.id()));
      case BrokenRule.Unique _ ->
          new Conflict(
              Reason.NAME_TAKEN, "The floor has a room '%s' already".formatted(room.name()));
      case BrokenRule.Reference _ -> new NotFound("floor", room.floor());
    };
  }

  void delete(RoomId id, Version version) {
    database.write(handle -> Places.delete(handle, "room", id.value(), version));
  }

  Optional<Room> find(RoomId id) {
    return find(id, "");
  }

  Optional<Room> findAndHold(RoomId id) {
    return find(id, database.dialect().keepingRows());
  }

  private Optional<Room> find(RoomId id, String locking) {
    return database.read(handle ->
        handle
            .createQuery("select " + COLUMNS + " from facility_rooms where id = :id " + locking)
            .bind("id", id.value())
            .map(Rooms::map)
            .findOne());
  }

  Page<Room> list(FloorId floor, PageRequest page) {
    return list("floor_id", floor.value(), page);
  }

  Page<Room> list(BuildingId building, PageRequest page) {
    return list("building_id", building.value(), page);
  }

  private Page<Room> list(String column, UUID place, PageRequest page) {
    var behind = page.after().isPresent() ? "and (name_key, id) > (:after_key, :after_id)" : "";
    var read =
        database.read(handle -> {
          var query =
              handle.createQuery(
                  """
                  select %s from facility_rooms where %s = :place %s
                  order by name_key, id limit :limit
                  """
                      .formatted(COLUMNS, column, behind));
          return Places.bind(query.bind("place", place), page, cursor -> cursor.key())
              .map(Rooms::map)
              .list();
        });
    return Page.of(read, page.limit(), Room::cursor);
  }

  Map<RoomId, PlacePath> paths(Collection<RoomId> some) {
    if (some.isEmpty()) {
      return Map.of();
    }
    var dialect = database.dialect();
    return database.read(handle -> {
      var query =
          handle.createQuery(
              """
              select r.id, b.name, f.name, r.name
              from facility_rooms r
                join facility_floors f on f.id = r.floor_id
                join facility_buildings b on b.id = r.building_id
              where r.id in (%s)
              """
                  .formatted(dialect.elements("ids")));
      var paths = new HashMap<RoomId, PlacePath>();
      dialect
          .bindUuids(query, "ids", some.stream().map(RoomId::value).toList())
          .map((row, _) ->
              paths.put(
                  new RoomId(Columns.uuid(row, 1)),
                  new PlacePath(row.getString(2), row.getString(3), row.getString(4))))
          .list();
      return paths;
    });
  }

  long count(FloorId floor) {
    return count("floor_id", floor.value());
  }

  long count(BuildingId building) {
    return count("building_id", building.value());
  }

  private long count(String column, UUID place) {
    return database.read(handle ->
        handle
            .createQuery("select count(*) from facility_rooms where " + column + " = :place")
            .bind("place", place)
            .mapTo(Long.class)
            .one());
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Room room) {
    return statement
        .bind("id", room.id().value())
        .bind("floor_id", room.floor().value())
        .bind("building_id", room.building().value())
        .bind("name", room.name())
        .bind("name_key", Texts.sortKey(room.name()))
        .bind("x", room.position().map(PlanPosition::x).orElse(null))
        .bind("y", room.position().map(PlanPosition::y).orElse(null))
        .bind("version", room.version().number())
        .bind("created_at", Columns.micros(room.createdAt()))
        .bind("updated_at", Columns.micros(room.updatedAt()));
  }

  private static Room map(ResultSet row, StatementContext context) throws SQLException {
    return new Room(
        new RoomId(Columns.uuid(row, 1)),
        new FloorId(Columns.uuid(row, 2)),
        new BuildingId(Columns.uuid(row, 3)),
        row.getString(4),
        row.getObject(5) == null
            ? Optional.empty()
            : Optional.of(new PlanPosition(row.getDouble(5), row.getDouble(6))),
        new Version(row.getLong(7)),
        Columns.instant(row, 8),
        Columns.instant(row, 9));
  }
}
