package io.lintel.persistence.mongodb;

import static io.lintel.persistence.mongodb.DocumentRows.bson;
import static io.lintel.persistence.mongodb.DocumentRows.text;
import static io.lintel.persistence.mongodb.DocumentRows.whole;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.lintel.domain.shared.Row;
import io.lintel.domain.shared.Section;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.FieldName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** The fields of devices, tombstones included. */
record FieldRows(MongoCollection<BsonDocument> statuses) implements DocumentRows {

  private static final Section SECTION =
      new Section("status_fields", List.of("eui", "field", "at", "hash", "value"), 2);

  private static final Bson HAVING_FIELDS =
      Filters.and(
          Filters.exists(StatusDocument.FIELDS),
          Filters.ne(StatusDocument.FIELDS, new BsonDocument()));

  /** A document has many. */
  private static final int DOCUMENTS_OF_A_PAGE = 50;

  @Override
  public Section section() {
    return SECTION;
  }

  /** Whole documents: the one that the last row came from, as far as it goes on, and others. */
  @Override
  public List<Row> read(Optional<Row> after, int limit) {
    var rest =
        after.stream()
            .flatMap(row -> find(Filters.eq(StatusDocument.ID, row.text(0)), true, 1))
            .filter(row -> row.text(1).compareTo(after.orElseThrow().text(1)) > 0)
            .toList();
    return rest.isEmpty() ? following(after, limit) : rest;
  }

  private List<Row> following(Optional<Row> after, int limit) {
    var behind = after.map(StatusRows::behind).orElseGet(BsonDocument::new);
    return find(Filters.and(behind, HAVING_FIELDS), true, Math.min(limit, DOCUMENTS_OF_A_PAGE))
        .toList();
  }

  private Stream<Row> find(Bson condition, boolean ascending, int documents) {
    var order =
        ascending ? Sorts.ascending(StatusDocument.ID) : Sorts.descending(StatusDocument.ID);
    return MongoCall.answer(() ->
            statuses
                .find(condition)
                .sort(order)
                .limit(documents)
                .projection(Projections.include(StatusDocument.FIELDS))
                .into(new ArrayList<>()))
        .stream()
        .flatMap(FieldRows::rows);
  }

  private static Stream<Row> rows(BsonDocument document) {
    var id = text(document, StatusDocument.ID);
    return new TreeMap<>(document.getDocument(StatusDocument.FIELDS, new BsonDocument()))
        .entrySet().stream()
            .map(field -> {
              var register = field.getValue().asDocument();
              return Row.of(
                  id,
                  text(field.getKey()),
                  whole(register, "t"),
                  whole(register, "h"),
                  DocumentRows.value(register.get("v")));
            });
  }

  @Override
  public Optional<Row> last() {
    return find(HAVING_FIELDS, false, 1).reduce((_, later) -> later);
  }

  @Override
  public void write(List<Row> rows) {
    var updates = new LinkedHashMap<String, List<Bson>>();
    for (var row : rows) {
      var register = new BsonDocument("t", bson(row, 2)).append("h", bson(row, 3));
      if (!row.isNothing(4)) {
        register.append("v", BsonFieldValue.bson(Value.ofCanonical(row.text(4))));
      }
      updates
          .computeIfAbsent(row.text(0), _ -> new ArrayList<>())
          .add(Updates.set(StatusDocument.field(new FieldName(row.text(1))), register));
    }
    DocumentRows.apply(
        statuses,
        updates.entrySet().stream()
            .map(device ->
                new UpdateOneModel<BsonDocument>(
                    Filters.eq(StatusDocument.ID, device.getKey()),
                    Updates.combine(device.getValue()),
                    new UpdateOptions().upsert(true)))
            .toList());
  }

  /** They are gone with their devices. */
  @Override
  public void clear() {}
}
