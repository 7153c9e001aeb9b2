package io.lintel.persistence.memory;

import io.lintel.domain.device.Kind;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.device.KindRepository;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Stale;
import io.lintel.domain.shared.Version;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Kinds in memory. */
public final class InMemoryKindRepository implements KindRepository {

  private final MemoryDatabase database;

  public InMemoryKindRepository(MemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void insert(Kind kind) {
    database.write(() -> {
      if (database.kinds.contains(kind.key())) {
        throw new Conflict(
            Conflict.Reason.KEY_TAKEN, "There is a kind %s already".formatted(kind.key()));
      }
      database.kinds.put(kind.key(), kind);
    });
  }

  @Override
  public void update(Kind kind) {
    database.write(() -> {
      check(kind.key(), kind.version().previous());
      database.kinds.put(kind.key(), kind);
    });
  }

  @Override
  public void delete(KindKey key, Version version) {
    database.write(() -> {
      check(key, version);
      long devices = devicesOf(key);
      if (devices > 0) {
        throw new Conflict(
            Conflict.Reason.NOT_EMPTY,
            "%d devices are of the kind %s".formatted(devices, key),
            Map.of("devices", devices));
      }
      database.kinds.remove(key);
    });
  }

  private long devicesOf(KindKey key) {
    var kind = Optional.of(key);
    return database.devices.rows().stream().filter(row -> row.device().kind().equals(kind)).count();
  }

  private void check(KindKey key, Version expected) {
    var kind = database.kinds.find(key).orElseThrow(() -> new NotFound("kind", key));
    if (!kind.version().equals(expected)) {
      throw new Stale("kind", key, expected);
    }
  }

  @Override
  public Optional<Kind> find(KindKey key) {
    return database.read(() -> database.kinds.find(key));
  }

  @Override
  public List<Kind> findAll(Collection<KindKey> keys) {
    return database.read(() ->
        keys.stream().distinct().map(database.kinds::find).flatMap(Optional::stream).toList());
  }

  @Override
  public List<Kind> listMapped() {
    return database.read(
        () -> database.kinds.rows().stream().filter(kind -> kind.mapping().isPresent()).toList());
  }

  @Override
  public List<Kind> list() {
    return database.read(() -> List.copyOf(database.kinds.rows()));
  }
}
