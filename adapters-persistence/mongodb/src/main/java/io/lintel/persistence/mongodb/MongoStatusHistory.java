package io.lintel.persistence.mongodb;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.Bucket;
import io.lintel.domain.status.BucketQuery;
import io.lintel.domain.status.HistoryPage;
import io.lintel.domain.status.HistoryQuery;
import io.lintel.domain.status.Sample;
import io.lintel.domain.status.StatusHistory;
import io.lintel.domain.status.StatusReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;

/**
 * Keeps history in the collection {@code status_history}, a document of each sample. Any number of
 * nodes may write at once. A write counts when a majority of the replica set has it in its journal.
 *
 * <p>Construction does not ask the server, which may be away then. Needs MongoDB 4.2 or later and
 * the right to create indexes in the database.
 */
public final class MongoStatusHistory implements StatusHistory {

  static final String COLLECTION = "status_history";

  private final MongoCollection<BsonDocument> samples;
  private volatile boolean indexed;

  /**
   * @param database of a client that the caller closes and whose timeouts count; see {@link
   *     MongoConnection}
   */
  public MongoStatusHistory(MongoDatabase database) {
    samples = DurableCollection.of(database, COLLECTION);
  }

  @Override
  public void append(List<StatusReport> reports) {
    var added = Sample.of(reports);
    if (!added.isEmpty()) {
      var there = MongoCall.answer(() -> insert(added));
      if (!there.isEmpty()) {
        Upserts.apply(samples, there.stream().map(MongoStatusHistory::upsertion).toList());
      }
    }
  }

  /**
   * Most samples are new, and an insertion is less work for the server than an upsert.
   *
   * @return those that were there already, perhaps with another value
   */
  private List<Sample> insert(List<Sample> added) {
    try {
      samples.insertMany(
          added.stream().map(SampleDocument::of).toList(), new InsertManyOptions().ordered(false));
      return List.of();
    } catch (MongoBulkWriteException e) {
      if (!Upserts.onlyDuplicateKeys(e)) {
        throw e;
      }
      return e.getWriteErrors().stream().map(error -> added.get(error.getIndex())).toList();
    }
  }

  private static UpdateOneModel<BsonDocument> upsertion(Sample sample) {
    return new UpdateOneModel<>(
        Filters.eq(SampleDocument.ID, SampleDocument.id(sample)),
        Updates.max(SampleDocument.SAMPLE, SampleDocument.sample(sample)),
        new UpdateOptions().upsert(true));
  }

  @Override
  public HistoryPage read(Eui eui, HistoryQuery query) {
    var order =
        switch (query.order()) {
          case OLDEST_FIRST -> Sorts.ascending(SampleDocument.ID);
          case NEWEST_FIRST -> Sorts.descending(SampleDocument.ID);
        };
    int most = query.limit() + 1;
    var found =
        MongoCall.answer(() ->
            samples
                .find(SampleDocument.within(eui, query.field(), query.range()))
                .sort(order)
                .limit(most)
                .batchSize(most)
                .into(new ArrayList<>()));
    return HistoryPage.of(found.stream().map(SampleDocument::toDomain).toList(), query.limit());
  }

  @Override
  public List<Bucket> buckets(Eui eui, BucketQuery query) {
    var groups =
        MongoCall.answer(
            () -> samples.aggregate(HistoryBuckets.stages(eui, query)).into(new ArrayList<>()));
    return groups.stream().map(group -> HistoryBuckets.toDomain(group, query)).toList();
  }

  @Override
  public int purge(Instant before, int limit) {
    createIndex();
    var old =
        MongoCall.answer(() ->
            samples
                .find(Filters.lt(SampleDocument.AT, BsonTimes.bson(before)))
                .sort(Sorts.ascending(SampleDocument.AT))
                .limit(limit)
                .batchSize(limit)
                .projection(Projections.include(SampleDocument.ID))
                .map(sample -> sample.getDocument(SampleDocument.ID))
                .into(new ArrayList<>()));
    if (old.isEmpty()) {
      return 0;
    }
    var deleted = MongoCall.answer(() -> samples.deleteMany(Filters.in(SampleDocument.ID, old)));
    return Math.toIntExact(deleted.getDeletedCount());
  }

  /**
   * Only here are times asked for across devices; so a server that is away when the program starts
   * is no trouble. To create what is there changes nothing.
   */
  private void createIndex() {
    if (!indexed) {
      MongoCall.answer(() -> samples.createIndex(Indexes.ascending(SampleDocument.AT)));
      indexed = true;
    }
  }

  @Override
  public void delete(Eui eui) {
    MongoCall.answer(() -> samples.deleteMany(SampleDocument.of(eui)));
  }
}
