package io.lintel.persistence.memory;

import io.lintel.domain.shared.UnitOfWork;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Units of work over all repositories of one {@link MemoryDatabase}. */
public final class InMemoryUnitOfWork implements UnitOfWork {

  private final MemoryDatabase database;

  public InMemoryUnitOfWork(MemoryDatabase database) {
    this.database = database;
  }

  @Override
  public <T extends @Nullable Object> T execute(Supplier<T> work) {
    return database.write(work);
  }

  @Override
  public void execute(Runnable work) {
    database.write(work);
  }

  @Override
  public void afterwards(Runnable action) {
    database.afterwards(action);
  }
}
