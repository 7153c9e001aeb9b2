package io.lintel.persistence.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import io.lintel.domain.status.ConnectivityChange;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** The transitions in the documents of their devices that nobody was told of. */
final class UntoldTransitions {

  private static final String SINCE = StatusDocument.UNTOLD + ".since";
  private static final Bson ANY = Filters.gte(SINCE, Long.MIN_VALUE);

  private final MongoCollection<BsonDocument> statuses;
  private final StatusDocuments documents;

  UntoldTransitions(MongoCollection<BsonDocument> statuses, StatusDocuments documents) {
    this.statuses = statuses;
    this.documents = documents;
  }

  List<ConnectivityChange> oldest(int limit) {
    documents.createIndexes(
        List.of(new IndexModel(Indexes.ascending(SINCE), new IndexOptions().sparse(true))));
    return documents.find(ANY, SINCE, limit, StatusDocument.UNTOLD).stream()
        .map(StatusDocument::untold)
        .flatMap(List::stream)
        .sorted(Comparator.comparing(change -> change.to().since().orElseThrow()))
        .limit(limit)
        .toList();
  }

  void remove(Collection<ConnectivityChange> told) {
    if (told.isEmpty()) {
      return;
    }
    var removals =
        told.stream()
            .map(change ->
                new UpdateOneModel<BsonDocument>(
                    StatusDocuments.of(change.eui()),
                    Updates.pull(
                        StatusDocument.UNTOLD, StatusDocument.untold(change.from(), change.to()))))
            .toList();
    MongoCall.answer(() -> statuses.bulkWrite(removals, new BulkWriteOptions().ordered(false)));
  }
}
