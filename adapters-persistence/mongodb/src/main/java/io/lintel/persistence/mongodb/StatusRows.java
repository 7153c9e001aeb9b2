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
import io.lintel.domain.status.Connectivity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/** Devices that reported, without their fields. */
record StatusRows(MongoCollection<BsonDocument> statuses) implements DocumentRows {

  private static final Section SECTION =
      new Section(
          "status_devices",
          List.of(
              "eui",
              "first_seen",
              "last_seen",
              "late_at",
              "offline_at",
              "reason",
              "since",
              "source",
              "state"),
          1);

  private static final Bson WITHOUT_FIELDS =
      Projections.exclude(StatusDocument.FIELDS, StatusDocument.UNTOLD);

  @Override
  public Section section() {
    return SECTION;
  }

  @Override
  public List<Row> read(Optional<Row> after, int limit) {
    var behind = after.map(StatusRows::behind).orElseGet(BsonDocument::new);
    return MongoCall.answer(() ->
        statuses
            .find(behind)
            .sort(Sorts.ascending(StatusDocument.ID))
            .limit(limit)
            .projection(WITHOUT_FIELDS)
            .map(StatusRows::row)
            .into(new ArrayList<>()));
  }

  static Bson behind(Row row) {
    return Filters.gt(StatusDocument.ID, row.text(0));
  }

  private static Row row(BsonDocument document) {
    var seen = document.getDocument(StatusDocument.SEEN);
    var connectivity = document.getDocument(StatusDocument.CONNECTIVITY, new BsonDocument());
    return Row.of(
        text(document, StatusDocument.ID),
        whole(document, StatusDocument.FIRST_SEEN_AT),
        whole(seen, "at"),
        whole(seen, StatusDocument.LATE_AT),
        whole(seen, StatusDocument.OFFLINE_AT),
        text(connectivity, "reason"),
        whole(connectivity, "since"),
        text(seen, StatusDocument.SOURCE),
        connectivity.isEmpty()
            ? text(Connectivity.State.NEVER_SEEN.name())
            : text(connectivity, "state"));
  }

  @Override
  public Optional<Row> last() {
    return MongoCall.answer(() ->
            statuses
                .find()
                .sort(Sorts.descending(StatusDocument.ID))
                .limit(1)
                .projection(WITHOUT_FIELDS)
                .map(StatusRows::row)
                .into(new ArrayList<>()))
        .stream()
        .findFirst();
  }

  @Override
  public void write(List<Row> rows) {
    DocumentRows.apply(statuses, rows.stream().map(StatusRows::upsertion).toList());
  }

  private static UpdateOneModel<BsonDocument> upsertion(Row row) {
    var seen = new BsonDocument("at", bson(row, 2));
    if (!row.isNothing(3)) {
      seen.append(StatusDocument.LATE_AT, bson(row, 3));
    }
    if (!row.isNothing(4)) {
      seen.append(StatusDocument.OFFLINE_AT, bson(row, 4));
    }
    if (!row.isNothing(7)) {
      seen.append(StatusDocument.SOURCE, new BsonString(row.text(7)));
    }
    return new UpdateOneModel<>(
        Filters.eq(StatusDocument.ID, row.text(0)),
        Updates.combine(
            Updates.set(StatusDocument.FIRST_SEEN_AT, bson(row, 1)),
            Updates.set(StatusDocument.SEEN, seen),
            connectivity(row)),
        new UpdateOptions().upsert(true));
  }

  private static Bson connectivity(Row row) {
    return row.isNothing(6)
        ? Updates.unset(StatusDocument.CONNECTIVITY)
        : Updates.set(
            StatusDocument.CONNECTIVITY,
            new BsonDocument("state", new BsonString(row.text(8)))
                .append("since", bson(row, 6))
                .append("reason", new BsonString(row.text(5))));
  }

  @Override
  public void clear() {
    MongoCall.answer(() -> statuses.deleteMany(new BsonDocument()));
  }
}
