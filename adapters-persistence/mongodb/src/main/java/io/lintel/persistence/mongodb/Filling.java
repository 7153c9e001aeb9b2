package io.lintel.persistence.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/**
 * Whether the database is being filled with what was kept elsewhere: then there is a document
 * {@code {_id: "filling"}} beside those of {@link ServiceDocuments}.
 */
record Filling(MongoCollection<BsonDocument> documents) {

  /** What else is in the collection. */
  static final Bson OTHERS = Filters.ne("_id", "filling");

  private static final Bson MARK = Filters.eq("_id", "filling");

  void begin() {
    Upserts.apply(
        documents,
        List.of(
            new UpdateOneModel<>(
                MARK,
                new BsonDocument("$set", new BsonDocument("whole", BsonBoolean.FALSE)),
                new UpdateOptions().upsert(true))));
  }

  void end() {
    MongoCall.answer(() -> documents.deleteOne(MARK));
  }

  boolean isUnderWay() {
    return !MongoCall.answer(() -> documents.find(MARK).into(new ArrayList<>())).isEmpty();
  }
}
