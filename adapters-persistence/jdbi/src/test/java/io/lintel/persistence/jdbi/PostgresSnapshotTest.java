package io.lintel.persistence.jdbi;

import io.lintel.domain.shared.Snapshot;
import io.lintel.domain.shared.SnapshotContract;
import io.lintel.persistence.jdbi.snapshot.JdbiSnapshot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

final class PostgresSnapshotTest extends SnapshotContract {

  private static JdbiDatabase other;

  @BeforeAll
  static void open() {
    other = JdbiDatabase.open(PostgresServer.newDatabase());
    other.migrate();
  }

  @AfterAll
  static void close() {
    other.close();
  }

  @Override
  protected Snapshot filled() {
    return JdbiSnapshot.ofAll(FilledDatabase.fill(PostgresServer.emptyDatabase()));
  }

  @Override
  protected Snapshot empty() {
    var snapshot = JdbiSnapshot.ofAll(other);
    snapshot.clear();
    return snapshot;
  }

  @Override
  protected Snapshot unreachable() {
    return JdbiSnapshot.ofAll(PostgresServer.unreachable());
  }
}
