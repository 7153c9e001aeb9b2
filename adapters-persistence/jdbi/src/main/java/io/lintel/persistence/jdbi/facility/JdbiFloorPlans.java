package io.lintel.persistence.jdbi.facility;

import io.lintel.domain.facility.FloorId;
import io.lintel.domain.facility.FloorPlans;
import io.lintel.domain.facility.PlanFormat;
import io.lintel.domain.facility.PlanImage;
import io.lintel.domain.shared.NotFound;
import io.lintel.persistence.jdbi.JdbiDatabase;
import java.util.Optional;

/** The images of plans in PostgreSQL or SQLite. May be used by any number of threads. */
public final class JdbiFloorPlans implements FloorPlans {

  private final JdbiDatabase database;

  /**
   * @param database migrated
   */
  public JdbiFloorPlans(JdbiDatabase database) {
    this.database = database;
  }

  @Override
  public void put(FloorId floor, PlanImage image) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into facility_plans (floor_id, format, width, height, image)
                    values (:floor_id, :format, :width, :height, :image)
                    on conflict (floor_id) do update
                    set format = excluded.format, width = excluded.width, height = excluded.height,
                      image = excluded.image
                    """)
                .bind("floor_id", floor.value())
                .bind("format", image.format().name())
                .bind("width", image.width())
                .bind("height", image.height())
                .bind("image", image.bytes())
                .execute(),
        _ -> new NotFound("floor", floor));
  }

  @Override
  public void remove(FloorId floor) {
    database.write(handle ->
        handle
            .createUpdate("delete from facility_plans where floor_id = :floor_id")
            .bind("floor_id", floor.value())
            .execute());
  }

  @Override
  public Optional<PlanImage> find(FloorId floor) {
    return database.read(handle ->
        handle
            .createQuery(
                "select format, width, height, image from facility_plans where floor_id = :floor_id")
            .bind("floor_id", floor.value())
            .map((row, _) ->
                PlanImage.of(
                    PlanFormat.valueOf(row.getString(1)),
                    row.getInt(2),
                    row.getInt(3),
                    row.getBytes(4)))
            .findOne());
  }
}
