package io.lintel.persistence.jdbi.facility;

import io.lintel.domain.facility.Building;
import io.lintel.domain.facility.BuildingId;
import io.lintel.domain.facility.Coordinates;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Conflict.Reason;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Reach;
import io.lintel.domain.shared.Texts;
import io.lintel.domain.shared.Version;
import io.lintel.persistence.jdbi.Columns;
import io.lintel.persistence.jdbi.JdbiDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** The table of buildings. */
final class Buildings {

  private static final String COLUMNS =
      "id, name, address, time_zone, latitude, longitude, version, created_at, updated_at";

  private final JdbiDatabase database;

  Buildings(JdbiDatabase database) {
    this.database = database;
  }

  void insert(Building building) {
    database.write(
        handle -> {
          var insert =
              handle.createUpdate(
                  """
                  insert into facility_buildings (
                    id, name, name_key, address, time_zone, latitude, longitude, version,
                    created_at, updated_at)
                  values (
                    :id, :name, :name_key, :address, :time_zone, :latitude, :longitude, :version,
                    :created_at, :updated_at)
                  """);
          return bind(insert, building).execute();
        },
        _ ->
            new Conflict(
                Reason.ID_TAKEN, "There is a building %s already".formatted(building.id())));
  }

  void update(Building building) {
    database.write(handle -> {
      var update =
          handle.createUpdate(
              """
              update facility_buildings
              set name = :name, name_key = :name_key, address = :address, time_zone = :time_zone,
                latitude = :latitude, longitude = :longitude, version = :version,
                created_at = :created_at, updated_at = :updated_at
              where id = :id and version = :previous
              """);
      int updated =
          bind(update, building).bind("previous", building.version().number() - 1).execute();
      if (updated == 0) {
        throw Places.missing(
            handle, "building", building.id().value(), building.version().previous());
      }
      return updated;
    });
  }

  void delete(BuildingId id, Version version) {
    database.write(
        handle -> Places.delete(handle, "building", id.value(), version),
        _ -> new Conflict(Reason.NOT_EMPTY, "The building %s still has floors".formatted(id)));
  }

  Optional<Building> find(BuildingId id) {
    return database.read(handle ->
        handle
            .createQuery("select " + COLUMNS + " from facility_buildings where id = :id")
            .bind("id", id.value())
            .map(Buildings::map)
            .findOne());
  }

  Page<Building> list(Reach reach, PageRequest page) {
    var behind = page.after().isPresent() ? "and (name_key, id) > (:after_key, :after_id)" : "";
    var read =
        database.read(handle -> {
          var query =
              handle.createQuery(
                  """
                  select %s from facility_buildings where %s %s order by name_key, id limit :limit
                  """
                      .formatted(COLUMNS, seen(reach), behind));
          if (reach instanceof Reach.Within(var buildings)) {
            var ids = buildings.stream().map(UUID::toString).toList();
            database.dialect().bindTexts(query, "seen", ids);
          }
          return Places.bind(query, page, cursor -> cursor.key()).map(Buildings::map).list();
        });
    return Page.of(read, page.limit(), Building::cursor);
  }

  private String seen(Reach reach) {
    return switch (reach) {
      case Reach.Everywhere() -> "1 = 1";
      case Reach.Within _ -> "id in (%s)".formatted(database.dialect().ids("seen"));
    };
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Building building) {
    return statement
        .bind("id", building.id().value())
        .bind("name", building.name())
        .bind("name_key", Texts.sortKey(building.name()))
        .bind("address", building.address())
        .bind("time_zone", building.timeZone().getId())
        .bind("latitude", building.coordinates().map(Coordinates::latitude).orElse(null))
        .bind("longitude", building.coordinates().map(Coordinates::longitude).orElse(null))
        .bind("version", building.version().number())
        .bind("created_at", Columns.micros(building.createdAt()))
        .bind("updated_at", Columns.micros(building.updatedAt()));
  }

  private static Building map(ResultSet row, StatementContext context) throws SQLException {
    return new Building(
        new BuildingId(Columns.uuid(row, 1)),
        row.getString(2),
        row.getString(3),
        ZoneId.of(row.getString(4)),
        row.getObject(5) == null
            ? Optional.empty()
            : Optional.of(new Coordinates(row.getDouble(5), row.getDouble(6))),
        new Version(row.getLong(7)),
        Columns.instant(row, 8),
        Columns.instant(row, 9));
  }
}
