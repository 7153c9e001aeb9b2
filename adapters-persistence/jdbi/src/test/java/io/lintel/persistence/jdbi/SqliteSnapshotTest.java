package io.lintel.persistence.jdbi;

import io.lintel.domain.shared.Snapshot;
import io.lintel.domain.shared.SnapshotContract;
import io.lintel.persistence.jdbi.snapshot.JdbiSnapshot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

final class SqliteSnapshotTest extends SnapshotContract {

  private final List<JdbiDatabase> databases = new ArrayList<>();

  private JdbiDatabase open() {
    var database = SqliteFile.empty();
    databases.add(database);
    return database;
  }

  @Override
  protected Snapshot filled() {
    return JdbiSnapshot.ofAll(FilledDatabase.fill(open()));
  }

  @Override
  protected Snapshot empty() {
    return JdbiSnapshot.ofAll(open());
  }

  @Override
  protected Snapshot unreachable() {
    return JdbiSnapshot.ofAll(SqliteFile.closed());
  }

  @AfterEach
  void close() {
    databases.forEach(JdbiDatabase::close);
  }
}
