package io.lintel.persistence.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.ConnectivityChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** Finds and changes documents of statuses. */
final class StatusDocuments {

  private final MongoCollection<BsonDocument> statuses;
  private final Set<String> indexed = ConcurrentHashMap.newKeySet();

  StatusDocuments(MongoCollection<BsonDocument> statuses) {
    this.statuses = statuses;
  }

  /**
   * Made by who needs them and not at the start, when the server may be away. To create what is
   * there changes nothing.
   */
  void createIndexes(List<IndexModel> indexes) {
    var missing =
        indexes.stream().filter(index -> !indexed.contains(index.getKeys().toString())).toList();
    if (!missing.isEmpty()) {
      MongoCall.answer(() -> statuses.createIndexes(missing));
      missing.forEach(index -> indexed.add(index.getKeys().toString()));
    }
  }

  /** The first by a member, with what is included. */
  List<BsonDocument> find(Bson condition, String order, int limit, String... included) {
    return MongoCall.answer(() ->
        statuses
            .find(condition)
            .sort(Sorts.ascending(order))
            .limit(limit)
            .projection(Projections.include(included))
            .into(new ArrayList<>()));
  }

  /** Empty when the device is gone. */
  Optional<Connectivity> connectivity(Eui eui) {
    return find(of(eui), StatusDocument.ID, 1, StatusDocument.CONNECTIVITY).stream()
        .findFirst()
        .map(StatusDocument::connectivity);
  }

  static Bson of(Eui eui) {
    return Filters.eq(StatusDocument.ID, StatusDocument.id(eui));
  }

  /**
   * Makes a transition, and with it other changes of the document, on a condition.
   *
   * @return whether this call made it
   */
  boolean change(ConnectivityChange change, Bson condition, Bson... others) {
    var updates = new ArrayList<>(List.of(others));
    updates.add(StatusDocument.transition(change.from(), change.to()));
    var update = Updates.combine(updates);
    return MongoCall.answer(
                () -> statuses.updateOne(Filters.and(of(change.eui()), condition), update))
            .getModifiedCount()
        == 1;
  }
}
