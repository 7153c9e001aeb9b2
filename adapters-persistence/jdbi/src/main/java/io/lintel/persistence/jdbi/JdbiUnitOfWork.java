package io.lintel.persistence.jdbi;

import io.lintel.domain.shared.UnitOfWork;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A transaction of the database, joined by all that uses the same {@link JdbiDatabase} on the same
 * thread. On PostgreSQL it reads what others have committed; on SQLite units run one after the
 * other.
 *
 * <p>Work that got entangled with other transactions is done again, a few times, from its start: it
 * must not do what the database cannot undo.
 */
public final class JdbiUnitOfWork implements UnitOfWork {

  private final JdbiDatabase database;

  public JdbiUnitOfWork(JdbiDatabase database) {
    this.database = database;
  }

  @Override
  public <T extends @Nullable Object> T execute(Supplier<T> work) {
    return database.unit(work);
  }

  @Override
  public void execute(Runnable work) {
    this.<@Nullable Object>execute(() -> {
      work.run();
      return null;
    });
  }

  @Override
  public void afterwards(Runnable action) {
    database.afterwards(action);
  }
}
