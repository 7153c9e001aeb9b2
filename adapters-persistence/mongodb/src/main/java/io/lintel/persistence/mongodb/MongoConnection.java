package io.lintel.persistence.mongodb;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.BsonInt32;

/**
 * A client with timeouts that let callers know soon that the server is away. The connection string
 * may set others. Connects when it is first used, and again when the server is back.
 */
public final class MongoConnection implements AutoCloseable {

  private static final String DATABASE = "lintel";

  private final MongoClient client;
  private final MongoDatabase database;

  /**
   * @param url as MongoDB's "Connection Strings" specify; its database is {@code lintel} unless it
   *     names one
   * @throws IllegalArgumentException when it is malformed
   */
  public MongoConnection(String url) {
    var connectionString = new ConnectionString(url);
    client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applicationName("lintel")
                .applyToClusterSettings(
                    cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(10, TimeUnit.SECONDS))
                .applyToSocketSettings(socket ->
                    socket.connectTimeout(3, TimeUnit.SECONDS).readTimeout(20, TimeUnit.SECONDS))
                .applyConnectionString(connectionString)
                .build());
    database =
        client.getDatabase(Optional.ofNullable(connectionString.getDatabase()).orElse(DATABASE));
  }

  public MongoDatabase database() {
    return database;
  }

  /**
   * The server's version.
   *
   * @throws io.lintel.domain.shared.StoreUnavailable when it does not answer
   */
  public String serverVersion() {
    var command = new BsonDocument("buildInfo", new BsonInt32(1));
    return MongoCall.answer(() -> database.runCommand(command)).getString("version");
  }

  /**
   * Writes something and takes it away again.
   *
   * @throws io.lintel.domain.shared.StoreUnavailable when the server does not take it
   */
  public void tryWriting() {
    var collection = DurableCollection.of(database, "lintel_checkup");
    MongoCall.answer(() -> collection.insertOne(new BsonDocument("written", new BsonInt32(1))));
    MongoCall.answer(() -> {
      collection.drop();
      return true;
    });
  }

  @Override
  public void close() {
    client.close();
  }
}
