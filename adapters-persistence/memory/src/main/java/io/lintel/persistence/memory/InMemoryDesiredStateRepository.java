package io.lintel.persistence.memory;

import io.lintel.domain.shared.Stale;
import io.lintel.domain.shared.Version;
import io.lintel.domain.status.DesiredState;
import io.lintel.domain.status.DesiredStateRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Desired states in memory. */
public final class InMemoryDesiredStateRepository implements DesiredStateRepository {

  private final MemoryDatabase database;

  public InMemoryDesiredStateRepository(MemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void write(DesiredState state) {
    database.write(() -> {
      long kept = database.desired.find(state.device()).map(it -> it.version().number()).orElse(0L);
      if (kept != state.version().number() - 1) {
        var replaced = new Version(Math.max(1, state.version().number() - 1));
        throw new Stale("desired state of device", state.device(), replaced);
      }
      database.desired.put(state.device(), state);
    });
  }

  @Override
  public Optional<DesiredState> find(UUID device) {
    return database.read(() -> database.desired.find(device));
  }

  @Override
  public List<DesiredState> findAll(Collection<UUID> devices) {
    return database.read(() ->
        devices.stream().distinct().map(database.desired::find).flatMap(Optional::stream).toList());
  }

  @Override
  public List<DesiredState> listBehind(Optional<UUID> behind, int limit) {
    return database.read(() ->
        behind.map(database.desired::rowsBehind).orElseGet(database.desired::rows).stream()
            .limit(limit)
            .toList());
  }

  @Override
  public void forget(UUID device) {
    database.write(() -> database.desired.remove(device));
  }
}
