package io.lintel.bootstrap.system;

import io.lintel.domain.status.StatusBackend;
import io.lintel.domain.status.StatusHistory;
import io.lintel.domain.status.StatusStore;
import io.lintel.persistence.memory.InMemoryStatusHistory;
import io.lintel.persistence.memory.InMemoryStatusStore;

/** A backend as somebody else's jar would bring it. */
public final class BroughtBackend implements StatusBackend {

  @Override
  public String scheme() {
    return "brought";
  }

  @Override
  public Opened open(String url) {
    return new Stores(new InMemoryStatusStore(), new InMemoryStatusHistory());
  }

  private record Stores(InMemoryStatusStore store, InMemoryStatusHistory samples)
      implements Opened {

    @Override
    public StatusStore statuses() {
      return store;
    }

    @Override
    public StatusHistory history() {
      return samples;
    }

    @Override
    public void close() {
      store.close();
      samples.close();
    }
  }
}
