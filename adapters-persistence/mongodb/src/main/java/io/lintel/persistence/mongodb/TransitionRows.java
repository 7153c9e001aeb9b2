package io.lintel.persistence.mongodb;

import static io.lintel.persistence.mongodb.DocumentRows.bson;
import static io.lintel.persistence.mongodb.DocumentRows.text;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.lintel.domain.shared.Cell;
import io.lintel.domain.shared.Row;
import io.lintel.domain.shared.Section;
import io.lintel.domain.status.ConnectivityChange;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/** Transitions that nobody was told of. */
record TransitionRows(MongoCollection<BsonDocument> statuses) implements DocumentRows {

  private static final Section SECTION =
      new Section(
          "status_transitions", List.of("eui", "since", "state", "from_state", "id", "reason"), 3);

  private static final Comparator<Row> ORDER =
      Comparator.comparing((Row row) -> row.text(0))
          .thenComparingLong(row -> row.whole(1))
          .thenComparing(row -> row.text(2));

  private static final Bson HAVING_SOME = Filters.exists(StatusDocument.UNTOLD + ".0");

  @Override
  public Section section() {
    return SECTION;
  }

  /** Whole documents; each has few. */
  @Override
  public List<Row> read(Optional<Row> after, int limit) {
    var from = after.map(row -> Filters.gte(StatusDocument.ID, row.text(0)));
    return find(from.orElseGet(BsonDocument::new), true, limit + 1)
        .filter(row -> after.isEmpty() || ORDER.compare(row, after.get()) > 0)
        .toList();
  }

  private Stream<Row> find(Bson condition, boolean ascending, int documents) {
    var order =
        ascending ? Sorts.ascending(StatusDocument.ID) : Sorts.descending(StatusDocument.ID);
    return MongoCall.answer(() ->
            statuses
                .find(Filters.and(condition, HAVING_SOME))
                .sort(order)
                .limit(documents)
                .projection(Projections.include(StatusDocument.UNTOLD))
                .into(new ArrayList<>()))
        .stream()
        .flatMap(document ->
            StatusDocument.untold(document).stream().map(TransitionRows::row).sorted(ORDER));
  }

  private static Row row(ConnectivityChange change) {
    var to = change.to();
    return Row.of(
        text(change.eui().toString()),
        new Cell.Whole(micros(to.since().orElseThrow())),
        text(to.state().name()),
        text(change.from().name()),
        text(change.id().toString()),
        text(to.reason().orElseThrow().name()));
  }

  private static long micros(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  @Override
  public Optional<Row> last() {
    return find(new BsonDocument(), false, 1).reduce((_, later) -> later);
  }

  @Override
  public void write(List<Row> rows) {
    DocumentRows.apply(
        statuses,
        rows.stream()
            .map(row ->
                new UpdateOneModel<BsonDocument>(
                    Filters.eq(StatusDocument.ID, row.text(0)),
                    Updates.addToSet(StatusDocument.UNTOLD, document(row)),
                    new UpdateOptions().upsert(true)))
            .toList());
  }

  private static BsonDocument document(Row row) {
    return new BsonDocument("from", new BsonString(row.text(3)))
        .append("state", new BsonString(row.text(2)))
        .append("since", bson(row, 1))
        .append("reason", new BsonString(row.text(5)));
  }

  /** They are gone with their devices. */
  @Override
  public void clear() {}
}
