package io.lintel.persistence.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.lintel.domain.status.LastSeen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** Devices by their last reports, one range of an index. */
final class LastSeenList {

  private final MongoCollection<BsonDocument> statuses;
  private volatile boolean indexed;

  LastSeenList(MongoCollection<BsonDocument> statuses) {
    this.statuses = statuses;
  }

  List<LastSeen> read(LastSeen.Order order, Optional<LastSeen> after, int limit) {
    createIndex();
    var keys = List.of(StatusDocument.LAST_SEEN_AT, StatusDocument.ID);
    var sort =
        switch (order) {
          case OLDEST_FIRST -> Sorts.ascending(keys);
          case LATEST_FIRST -> Sorts.descending(keys);
        };
    var found =
        MongoCall.answer(() ->
            statuses
                .find(after.map(last -> behind(order, last)).orElseGet(BsonDocument::new))
                .sort(sort)
                .limit(limit)
                .projection(Projections.include(StatusDocument.SEEN))
                .into(new ArrayList<>()));
    return found.stream().map(StatusDocument::lastSeen).toList();
  }

  /** The first part is all that the second says of the time, and lets the index begin there. */
  private static Bson behind(LastSeen.Order order, LastSeen last) {
    var at = BsonTimes.bson(last.at());
    var sameTime = Filters.eq(StatusDocument.LAST_SEEN_AT, at);
    var id = StatusDocument.id(last.eui());
    return switch (order) {
      case OLDEST_FIRST ->
          Filters.and(
              Filters.gte(StatusDocument.LAST_SEEN_AT, at),
              Filters.or(
                  Filters.gt(StatusDocument.LAST_SEEN_AT, at),
                  Filters.and(sameTime, Filters.gt(StatusDocument.ID, id))));
      case LATEST_FIRST ->
          Filters.and(
              Filters.lte(StatusDocument.LAST_SEEN_AT, at),
              Filters.or(
                  Filters.lt(StatusDocument.LAST_SEEN_AT, at),
                  Filters.and(sameTime, Filters.lt(StatusDocument.ID, id))));
    };
  }

  /** When it is first needed; to create what is there changes nothing. */
  private void createIndex() {
    if (!indexed) {
      var index = Indexes.ascending(StatusDocument.LAST_SEEN_AT, StatusDocument.ID);
      MongoCall.answer(() -> statuses.createIndex(index));
      indexed = true;
    }
  }
}
