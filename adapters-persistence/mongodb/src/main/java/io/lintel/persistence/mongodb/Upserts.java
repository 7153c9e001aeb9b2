package io.lintel.persistence.mongodb;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.List;
import org.bson.BsonDocument;

/** Many upserts in one call, in any order, each of which may be done again. */
final class Upserts {

  private static final int ATTEMPTS = 3;

  private Upserts() {}

  /** Two upserts that insert the same document at the same moment can make one of them fail. */
  static void apply(
      MongoCollection<BsonDocument> collection, List<UpdateOneModel<BsonDocument>> upserts) {
    MongoCall.answer(() -> apply(collection, upserts, ATTEMPTS));
  }

  private static BulkWriteResult apply(
      MongoCollection<BsonDocument> collection,
      List<UpdateOneModel<BsonDocument>> upserts,
      int attempts) {
    try {
      return collection.bulkWrite(upserts, new BulkWriteOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      if (attempts > 1 && onlyDuplicateKeys(e)) {
        return apply(collection, upserts, attempts - 1);
      }
      throw e;
    }
  }

  static boolean onlyDuplicateKeys(MongoBulkWriteException e) {
    return e.getWriteConcernError() == null
        && e.getWriteErrors().stream()
            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
  }
}
