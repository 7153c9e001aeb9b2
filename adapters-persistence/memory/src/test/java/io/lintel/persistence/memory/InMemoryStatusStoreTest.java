package io.lintel.persistence.memory;

import io.lintel.domain.status.StatusStore;
import io.lintel.domain.status.StatusStoreContract;

class InMemoryStatusStoreTest extends StatusStoreContract {

  @Override
  protected StatusStore emptyStore() {
    return new InMemoryStatusStore();
  }

  @Override
  protected StatusStore unreachableStore() {
    var closed = new InMemoryStatusStore();
    closed.close();
    return closed;
  }
}
