package io.lintel.persistence.mongodb;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;

/**
 * A collection whose reads see all earlier writes, and in which a write counts when a majority of
 * the replica set has it in its journal.
 */
final class DurableCollection {

  private static final WriteConcern DURABLE =
      WriteConcern.MAJORITY.withJournal(true).withWTimeout(10, TimeUnit.SECONDS);

  private DurableCollection() {}

  static MongoCollection<BsonDocument> of(MongoDatabase database, String name) {
    return database
        .getCollection(name, BsonDocument.class)
        .withReadPreference(ReadPreference.primary())
        .withWriteConcern(DURABLE);
  }
}
