package io.lintel.persistence.memory;

import io.lintel.domain.identity.BridgeAccount;
import io.lintel.domain.identity.BridgeAccountRepository;
import io.lintel.domain.identity.SecretHash;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.NotFound;
import java.util.List;
import java.util.Optional;

/** The accounts of bridges in memory. */
public final class InMemoryBridgeAccountRepository implements BridgeAccountRepository {

  private final MemoryDatabase database;

  public InMemoryBridgeAccountRepository(MemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void insert(BridgeAccount account) {
    database.write(() -> {
      if (database.bridges.contains(account.name())) {
        throw new Conflict(
            Conflict.Reason.NAME_TAKEN, "There is a bridge '%s' already".formatted(account.name()));
      }
      database.bridges.put(account.name(), account);
    });
  }

  @Override
  public void update(String name, SecretHash hash) {
    database.write(() -> {
      var account = database.bridges.find(name).orElseThrow(() -> new NotFound("bridge", name));
      database.bridges.put(name, account.withHash(hash));
    });
  }

  @Override
  public Optional<BridgeAccount> find(String name) {
    return database.read(() -> database.bridges.find(name));
  }

  @Override
  public List<BridgeAccount> list() {
    return database.read(() -> List.copyOf(database.bridges.rows()));
  }

  @Override
  public boolean remove(String name) {
    return database.write(() -> {
      boolean known = database.bridges.contains(name);
      database.bridges.remove(name);
      return known;
    });
  }
}
