package io.lintel.persistence.memory;

import io.lintel.domain.node.Leases;
import java.time.Duration;
import java.time.Instant;

/** Duties in memory. */
public final class InMemoryLeases implements Leases {

  private final MemoryDatabase database;

  public InMemoryLeases(MemoryDatabase database) {
    this.database = database;
  }

  record Lease(String node, Instant until) {}

  @Override
  public boolean take(String duty, String node, Instant now, Duration length) {
    return database.write(() -> {
      boolean free =
          database
              .leases
              .find(duty)
              .filter(held -> !held.node().equals(node) && held.until().isAfter(now))
              .isEmpty();
      if (free) {
        database.leases.put(duty, new Lease(node, now.plus(length)));
      }
      return free;
    });
  }

  @Override
  public void giveBack(String duty, String node) {
    database.write(() ->
        database
            .leases
            .find(duty)
            .filter(held -> held.node().equals(node))
            .ifPresent(_ -> database.leases.remove(duty)));
  }
}
