package io.lintel.persistence.mongodb;

import io.lintel.domain.shared.Snapshot;
import io.lintel.domain.shared.SnapshotContract;
import io.lintel.domain.status.StatusFixtures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

class MongoSnapshotTest extends SnapshotContract {

  private static StandInServer server;
  private static MongoConnection filled;
  private static MongoConnection empty;
  private static MongoConnection dead;

  @BeforeAll
  static void start() {
    var stopped = StandInServer.start();
    stopped.close();
    dead = new MongoConnection(stopped.url("dead") + "?serverSelectionTimeoutMS=200");
    server = StandInServer.start();
    filled = new MongoConnection(server.url("filled"));
    empty = new MongoConnection(server.url("empty"));
  }

  @AfterAll
  static void stop() {
    filled.close();
    empty.close();
    dead.close();
    server.close();
  }

  @AfterEach
  void drop() {
    filled.database().drop();
    empty.database().drop();
  }

  @Override
  protected Snapshot filled() {
    StatusFixtures.fill(
        new MongoStatusStore(filled.database()), new MongoStatusHistory(filled.database()));
    return new MongoSnapshot(filled.database());
  }

  @Override
  protected Snapshot empty() {
    return new MongoSnapshot(empty.database());
  }

  @Override
  protected Snapshot unreachable() {
    return new MongoSnapshot(dead.database());
  }
}
