package io.lintel.persistence.mongodb;

import static io.lintel.persistence.mongodb.DocumentRows.bson;
import static io.lintel.persistence.mongodb.DocumentRows.whole;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.lintel.domain.shared.Cell;
import io.lintel.domain.shared.Row;
import io.lintel.domain.shared.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** How well the service could hear devices: one row at most. */
record HearingRows(MongoCollection<BsonDocument> documents) implements DocumentRows {

  private static final Section SECTION =
      new Section("status_hearing", List.of("id", "missed", "until"), 1);

  private static final Bson HEARING = Filters.eq("_id", "hearing");

  @Override
  public Section section() {
    return SECTION;
  }

  @Override
  public List<Row> read(Optional<Row> after, int limit) {
    return after.isPresent() ? List.of() : last().stream().toList();
  }

  @Override
  public Optional<Row> last() {
    return MongoCall.answer(() -> documents.find(HEARING).into(new ArrayList<>())).stream()
        .findFirst()
        .map(document ->
            Row.of(new Cell.Whole(1), whole(document, "missed"), whole(document, "until")));
  }

  @Override
  public void write(List<Row> rows) {
    DocumentRows.apply(
        documents,
        rows.stream()
            .map(row ->
                new UpdateOneModel<BsonDocument>(
                    HEARING,
                    Updates.combine(
                        Updates.set("until", bson(row, 2)), Updates.set("missed", bson(row, 1))),
                    new UpdateOptions().upsert(true)))
            .toList());
  }

  @Override
  public void clear() {
    MongoCall.answer(() -> documents.deleteMany(Filling.OTHERS));
  }
}
