package io.lintel.persistence.memory;

import io.lintel.domain.status.DeviceNames;
import io.lintel.domain.status.NamedDevice;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What sources call their devices, in memory. */
public final class InMemoryDeviceNames implements DeviceNames {

  private final MemoryDatabase database;

  public InMemoryDeviceNames(MemoryDatabase database) {
    this.database = database;
  }

  record Key(String source, String name) {

    static final Comparator<Key> ORDER = Comparator.comparing(Key::source).thenComparing(Key::name);
  }

  /** A name with when it was told. */
  record Told(Key key, NamedDevice named, Instant at) {}

  @Override
  public void put(String source, Collection<NamedDevice> names, Instant toldAt, int most) {
    database.write(() -> {
      for (var named : names) {
        var key = new Key(source, named.name());
        database.deviceNames.put(key, new Told(key, named, toldAt));
      }
      of(source).stream()
          .sorted(
              Comparator.comparing(Told::at).reversed().thenComparing(told -> told.named().name()))
          .skip(most)
          .forEach(told -> database.deviceNames.remove(told.key()));
    });
  }

  @Override
  public List<NamedDevice> list(String source) {
    return database.read(() -> of(source).stream().map(Told::named).toList());
  }

  private List<Told> of(String source) {
    return database.deviceNames.rows().stream()
        .filter(told -> told.key().source().equals(source))
        .toList();
  }
}
