package io.lintel.persistence.mongodb;

import io.lintel.domain.status.StatusStore;
import io.lintel.domain.status.StatusStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The contract against a real server, whose database, the one that the URI names, it drops. {@link
 * MongoStatusStoreTest} holds it in every build.
 */
@EnabledIfEnvironmentVariable(named = "LINTEL_TEST_MONGODB_URI", matches = ".+")
class MongoStatusStoreServerTest extends StatusStoreContract {

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
  protected StatusStore emptyStore() {
    return new MongoStatusStore(connection.database());
  }

  @Override
  protected StatusStore unreachableStore() {
    return new MongoStatusStore(dead.database());
  }
}
