package io.lintel.persistence.mongodb;

import io.lintel.domain.status.StatusHistory;
import io.lintel.domain.status.StatusHistoryContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

class MongoStatusHistoryTest extends StatusHistoryContract {

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
  protected StatusHistory emptyHistory() {
    return new MongoStatusHistory(connection.database());
  }

  @Override
  protected StatusHistory unreachableHistory() {
    return new MongoStatusHistory(dead.database());
  }
}
