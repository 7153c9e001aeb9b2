package io.lintel.persistence.jdbi.node;

import io.lintel.domain.node.Leases;
import io.lintel.persistence.jdbi.JdbiDatabase;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Duties in PostgreSQL or SQLite. May be used by any number of nodes. */
public final class JdbiLeases implements Leases {

  private final JdbiDatabase database;

  /**
   * @param database migrated
   */
  public JdbiLeases(JdbiDatabase database) {
    this.database = database;
  }

  @Override
  public boolean take(String duty, String node, Duration length) {
    var now = database.dialect().now();
    int taken =
        database.write(handle ->
            handle
                .createUpdate(
                    """
                    insert into node_leases (duty, node, until) values (:duty, :node, %s + :length)
                    on conflict (duty) do update set node = excluded.node, until = excluded.until
                    where node_leases.node = excluded.node or node_leases.until <= %s
                    """
                        .formatted(now, now))
                .bind("duty", duty)
                .bind("node", node)
                .bind("length", length.dividedBy(ChronoUnit.MICROS.getDuration()))
                .execute());
    return taken == 1;
  }

  @Override
  public void giveBack(String duty, String node) {
    database.write(handle ->
        handle
            .createUpdate("delete from node_leases where duty = :duty and node = :node")
            .bind("duty", duty)
            .bind("node", node)
            .execute());
  }
}
