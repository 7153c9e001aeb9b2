package io.lintel.persistence.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.lintel.domain.status.Hearing;
import io.lintel.domain.status.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.conversions.Bson;

/**
 * What the nodes of the service have to know of each other, a document each:
 *
 * <pre>{@code
 * {_id: "hearing", until: 1772366400000000, missed: 3600000000}
 * {_id: "source:chirpstack", heard: 1772366400000000}
 * }</pre>
 */
final class ServiceDocuments {

  private static final String ID = "_id";
  private static final String HEARING = "hearing";
  private static final String SOURCE = "source:";
  private static final String HEARD = "heard";
  private static final String UNTIL = "until";
  private static final String MISSED = "missed";

  private final MongoCollection<BsonDocument> documents;

  ServiceDocuments(MongoCollection<BsonDocument> documents) {
    this.documents = documents;
  }

  Hearing hear(Instant now, Duration tolerance) {
    begin(HEARING, document(Hearing.since(now)));
    while (true) {
      var before = hearing().orElseThrow();
      var after = before.at(now, tolerance);
      if (after.equals(before)
          || change(
              Filters.and(
                  Filters.eq(ID, HEARING), Filters.eq(UNTIL, BsonTimes.bson(before.until()))),
              new BsonDocument("$set", document(after)))) {
        return after;
      }
    }
  }

  private static BsonDocument document(Hearing hearing) {
    long missed = hearing.missed().dividedBy(ChronoUnit.MICROS.getDuration());
    return new BsonDocument(UNTIL, BsonTimes.bson(hearing.until()))
        .append(MISSED, new BsonInt64(missed));
  }

  void heard(Source source, Instant shown) {
    Upserts.apply(
        documents,
        List.of(
            new UpdateOneModel<>(
                Filters.eq(ID, SOURCE + source.name()),
                Updates.max(HEARD, BsonTimes.bson(shown)),
                new UpdateOptions().upsert(true))));
  }

  Optional<Instant> lastHeard(Source source) {
    return find(SOURCE + source.name()).map(document -> BsonTimes.instant(document, HEARD));
  }

  private Optional<BsonDocument> find(String id) {
    return MongoCall.answer(
            () -> documents.find(Filters.eq(ID, id)).into(new ArrayList<BsonDocument>()))
        .stream()
        .findFirst();
  }

  Optional<Hearing> hearing() {
    return find(HEARING)
        .map(document ->
            new Hearing(
                BsonTimes.instant(document, UNTIL),
                Duration.of(document.getInt64(MISSED).getValue(), ChronoUnit.MICROS)));
  }

  /** Makes a document unless it is there. */
  private void begin(String id, BsonDocument members) {
    Upserts.apply(
        documents,
        List.of(
            new UpdateOneModel<>(
                Filters.eq(ID, id),
                new BsonDocument("$setOnInsert", members),
                new UpdateOptions().upsert(true))));
  }

  /** An update may change nothing and still be ours: the same node at the same moment. */
  private boolean change(Bson condition, Bson update) {
    return MongoCall.answer(() -> documents.updateOne(condition, update)).getMatchedCount() == 1;
  }
}
