package io.lintel.persistence.jdbi.snapshot;

import io.lintel.persistence.jdbi.JdbiDatabase;

/** Whether a database is being filled with what was kept elsewhere: then there is a row. */
public final class Filling {

  private final JdbiDatabase database;

  /**
   * @param database migrated
   */
  public Filling(JdbiDatabase database) {
    this.database = database;
  }

  void begin() {
    database.write(handle ->
        handle.execute("insert into shared_filling (id) values (1) on conflict do nothing"));
  }

  void end() {
    database.write(handle -> handle.execute("delete from shared_filling"));
  }

  /** Whether it began and did not end. */
  public boolean isUnderWay() {
    return database.read(handle ->
        handle
            .createQuery("select 1 from shared_filling")
            .mapTo(Integer.class)
            .findOne()
            .isPresent());
  }
}
