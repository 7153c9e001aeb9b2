package io.lintel.persistence.mongodb;

import io.lintel.domain.status.StatusStore;
import io.lintel.domain.status.StatusStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

class MongoStatusStoreTest extends StatusStoreContract {

  private static StandInServer server;
  private static MongoConnection connection;
  private static MongoConnection dead;

  @BeforeAll
  static void start() {
    var stopped = StandInServer.start();
    stopped.close();
    dead = new MongoConnection(stopped.url("dead") + "?serverSelectionTimeoutMS=200");
    server = StandInServer.start();
    connection = new MongoConnection(server.url("contract"));
  }

  @AfterAll
  static void stop() {
    connection.close();
    dead.close();
    server.close();
  }

  @AfterEach
  void drop() {
    connection.database().drop();
  }

  @Override
  protected StatusStore emptyStore() {
    return new MongoStatusStore(connection.database());
  }

  @Override
  protected StatusStore unreachableStore() {
    return new MongoStatusStore(dead.database());
  }
}
