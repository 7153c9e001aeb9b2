package io.lintel.persistence.memory;

import io.lintel.domain.node.Leases;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Duties in memory. */
public final class InMemoryLeases implements Leases {

  private final MemoryDatabase database;
  private final InstantSource clock;

  public InMemoryLeases(MemoryDatabase database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  record Lease(String node, Instant until) {}

  @Override
  public boolean take(String duty, String node, Duration length) {
    return database.write(() -> {
      var now = clock.instant();
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
