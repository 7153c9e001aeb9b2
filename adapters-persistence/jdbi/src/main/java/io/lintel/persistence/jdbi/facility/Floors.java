package io.lintel.persistence.jdbi.facility;

import io.lintel.domain.facility.BuildingId;
import io.lintel.domain.facility.Floor;
import io.lintel.domain.facility.FloorId;
import io.lintel.domain.facility.FloorPlan;
import io.lintel.domain.facility.PlanFormat;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Conflict.Reason;
import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.LintelException;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Version;
import io.lintel.persistence.jdbi.BrokenRule;
import io.lintel.persistence.jdbi.Columns;
import io.lintel.persistence.jdbi.JdbiDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** The table of floors. */
final class Floors {

  private static final String COLUMNS =
      "id, building_id, name, level, version, created_at, updated_at, plan_format, plan_width,"
          + " plan_height, plan_size, plan_digest";

  private final JdbiDatabase database;

  Floors(JdbiDatabase database) {
    this.database = database;
  }

  void insert(Floor floor) {
    database.write(
        handle -> {
          var insert =
              handle.createUpdate(
                  """
                  insert into facility_floors (
                    id, building_id, name, level, version, created_at, updated_at, plan_format,
                    plan_width, plan_height, plan_size, plan_digest)
                  values (
                    :id, :building_id, :name, :level, :version, :created_at, :updated_at,
                    :plan_format, :plan_width, :plan_height, :plan_size, :plan_digest)
                  """);
          return bind(insert, floor).execute();
        },
        broken -> refusal(broken, floor));
  }

  void update(Floor floor) {
    database.write(
        handle -> {
          var update =
              handle.createUpdate(
                  """
                  update facility_floors
                  set name = :name, level = :level, version = :version, created_at = :created_at,
                    updated_at = :updated_at, plan_format = :plan_format,
                    plan_width = :plan_width, plan_height = :plan_height, plan_size = :plan_size,
                    plan_digest = :plan_digest
                  where id = :id and version = :previous
                  """);
          int updated =
              bind(update, floor).bind("previous", floor.version().number() - 1).execute();
          if (updated == 0) {
            throw Places.missing(handle, "floor", floor.id().value(), floor.version().previous());
          }
          return updated;
        },
        broken -> refusal(broken, floor));
  }

  private static LintelException refusal(BrokenRule broken, Floor floor) {
    return switch (broken) {
      case BrokenRule.Unique(var columns) when columns.equals("facility_floors_id") ->
          new Conflict(Reason.ID_TAKEN, "There is a floor %s already".formatted(floor.id()));
      case BrokenRule.Unique _ ->
          new Conflict(
              Reason.LEVEL_TAKEN,
              "The building has a floor at level %d already".formatted(floor.level()));
      case BrokenRule.Reference _ -> new NotFound("building", floor.building());
    };
  }

  void delete(FloorId id, Version version) {
    database.write(
        handle -> Places.delete(handle, "floor", id.value(), version),
        _ -> new Conflict(Reason.NOT_EMPTY, "The floor %s still has rooms".formatted(id)));
  }

  Optional<Floor> find(FloorId id) {
    return database.read(handle ->
        handle
            .createQuery("select " + COLUMNS + " from facility_floors where id = :id")
            .bind("id", id.value())
            .map(Floors::map)
            .findOne());
  }

  /** No two floors of a building have a level in common, so the cursor's id decides nothing. */
  Page<Floor> list(BuildingId building, PageRequest page) {
    var behind = page.after().isPresent() ? "and level > :after_key" : "";
    var read =
        database.read(handle -> {
          var query =
              handle.createQuery(
                  """
                  select %s from facility_floors where building_id = :building %s
                  order by level limit :limit
                  """
                      .formatted(COLUMNS, behind));
          return Places.bind(query.bind("building", building.value()), page, Floors::level)
              .map(Floors::map)
              .list();
        });
    return Page.of(read, page.limit(), Floor::cursor);
  }

  private static Object level(Cursor cursor) {
    try {
      return Integer.valueOf(cursor.key());
    } catch (NumberFormatException e) {
      throw new Invalid("cursor", "'%s' is not a level".formatted(cursor.key()));
    }
  }

  long count(BuildingId building) {
    return database.read(handle ->
        handle
            .createQuery("select count(*) from facility_floors where building_id = :building")
            .bind("building", building.value())
            .mapTo(Long.class)
            .one());
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Floor floor) {
    return statement
        .bind("id", floor.id().value())
        .bind("building_id", floor.building().value())
        .bind("name", floor.name())
        .bind("level", floor.level())
        .bind("version", floor.version().number())
        .bind("created_at", Columns.micros(floor.createdAt()))
        .bind("updated_at", Columns.micros(floor.updatedAt()))
        .bind("plan_format", floor.plan().map(plan -> plan.format().name()).orElse(null))
        .bind("plan_width", floor.plan().map(FloorPlan::width).orElse(null))
        .bind("plan_height", floor.plan().map(FloorPlan::height).orElse(null))
        .bind("plan_size", floor.plan().map(FloorPlan::size).orElse(null))
        .bind("plan_digest", floor.plan().map(FloorPlan::digest).orElse(null));
  }

  private static Floor map(ResultSet row, StatementContext context) throws SQLException {
    return new Floor(
        new FloorId(Columns.uuid(row, 1)),
        new BuildingId(Columns.uuid(row, 2)),
        row.getString(3),
        row.getInt(4),
        plan(row),
        new Version(row.getLong(5)),
        Columns.instant(row, 6),
        Columns.instant(row, 7));
  }

  private static Optional<FloorPlan> plan(ResultSet row) throws SQLException {
    var format = row.getString(8);
    return format == null
        ? Optional.empty()
        : Optional.of(
            new FloorPlan(
                PlanFormat.valueOf(format),
                row.getInt(9),
                row.getInt(10),
                row.getLong(11),
                row.getString(12)));
  }
}
