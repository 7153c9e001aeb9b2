package io.lintel.persistence.mongodb;

import static io.lintel.persistence.mongodb.DocumentRows.bson;
import static io.lintel.persistence.mongodb.DocumentRows.text;
import static io.lintel.persistence.mongodb.DocumentRows.whole;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.lintel.domain.shared.Row;
import io.lintel.domain.shared.Section;
import io.lintel.domain.shared.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/** The samples of the history. */
record SampleRows(MongoCollection<BsonDocument> samples) implements DocumentRows {

  private static final Section SECTION =
      new Section("status_history", List.of("eui", "field", "at", "hash", "value"), 3);

  @Override
  public Section section() {
    return SECTION;
  }

  @Override
  public List<Row> read(Optional<Row> after, int limit) {
    Bson behind =
        after.map(row -> Filters.gt(SampleDocument.ID, id(row))).orElseGet(BsonDocument::new);
    return MongoCall.answer(() ->
        samples
            .find(behind)
            .sort(Sorts.ascending(SampleDocument.ID))
            .limit(limit)
            .batchSize(limit)
            .map(SampleRows::row)
            .into(new ArrayList<>()));
  }

  private static BsonDocument id(Row row) {
    return new BsonDocument("eui", new BsonString(row.text(0)))
        .append("field", new BsonString(row.text(1)))
        .append("at", bson(row, 2));
  }

  private static Row row(BsonDocument document) {
    var id = document.getDocument(SampleDocument.ID);
    var sample = document.getDocument(SampleDocument.SAMPLE);
    return Row.of(
        text(id, "eui"),
        text(id, "field"),
        whole(id, "at"),
        whole(sample, "h"),
        DocumentRows.value(sample.get("v")));
  }

  @Override
  public Optional<Row> last() {
    return MongoCall.answer(() ->
            samples
                .find()
                .sort(Sorts.descending(SampleDocument.ID))
                .limit(1)
                .map(SampleRows::row)
                .into(new ArrayList<>()))
        .stream()
        .findFirst();
  }

  @Override
  public void write(List<Row> rows) {
    DocumentRows.apply(samples, rows.stream().map(SampleRows::upsertion).toList());
  }

  private static UpdateOneModel<BsonDocument> upsertion(Row row) {
    var sample = new BsonDocument("h", bson(row, 3));
    if (!row.isNothing(4)) {
      sample.append("v", BsonFieldValue.bson(Value.ofCanonical(row.text(4))));
    }
    return new UpdateOneModel<>(
        Filters.eq(SampleDocument.ID, id(row)),
        Updates.set(SampleDocument.SAMPLE, sample),
        new UpdateOptions().upsert(true));
  }

  @Override
  public void clear() {
    MongoCall.answer(() -> samples.deleteMany(new BsonDocument()));
  }
}
