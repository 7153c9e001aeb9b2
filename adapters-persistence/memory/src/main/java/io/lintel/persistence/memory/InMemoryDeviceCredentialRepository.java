package io.lintel.persistence.memory;

import io.lintel.domain.identity.DeviceCredential;
import io.lintel.domain.identity.DeviceCredentialRepository;
import io.lintel.domain.shared.Eui;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The credentials of devices in memory. */
public final class InMemoryDeviceCredentialRepository implements DeviceCredentialRepository {

  private final MemoryDatabase database;

  public InMemoryDeviceCredentialRepository(MemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void put(DeviceCredential credential) {
    database.write(() -> database.credentials.put(credential.eui(), credential));
  }

  @Override
  public Optional<DeviceCredential> find(Eui eui) {
    return database.read(() -> database.credentials.find(eui));
  }

  @Override
  public List<DeviceCredential> findAll(Collection<Eui> euis) {
    return database.read(() ->
        euis.stream()
            .distinct()
            .map(database.credentials::find)
            .flatMap(Optional::stream)
            .toList());
  }

  @Override
  public boolean remove(Eui eui) {
    return database.write(() -> {
      boolean known = database.credentials.contains(eui);
      database.credentials.remove(eui);
      return known;
    });
  }
}
