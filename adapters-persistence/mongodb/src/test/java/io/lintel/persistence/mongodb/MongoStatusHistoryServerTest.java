package io.lintel.persistence.mongodb;

import io.lintel.domain.status.StatusHistory;
import io.lintel.domain.status.StatusHistoryContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The contract against a real server, whose database, the one that the URI names, it drops. {@link
 * MongoStatusHistoryTest} holds it in every build.
 */
@EnabledIfEnvironmentVariable(named = "LINTEL_TEST_MONGODB_URI", matches = ".+")
class MongoStatusHistoryServerTest extends StatusHistoryContract {

  private static MongoConnection connection;
  private static MongoConnection dead;

  @BeforeAll
  static void connect() {
    connection = new MongoConnection(System.getenv("LINTEL_TEST_MONGODB_URI"));
    dead = new MongoConnection(System.getenv("LINTEL_TEST_MONGODB_URI"));
    dead.close();
  }

  @AfterAll
  static void close() {
    connection.close();
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
