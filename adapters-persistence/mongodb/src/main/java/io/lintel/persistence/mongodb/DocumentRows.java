package io.lintel.persistence.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import io.lintel.domain.shared.Cell;
import io.lintel.domain.shared.Row;
import io.lintel.domain.shared.Section;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** How the rows of a section stand in documents. */
interface DocumentRows {

  Section section();

  List<Row> read(Optional<Row> after, int limit);

  Optional<Row> last();

  void write(List<Row> rows);

  void clear();

  static Cell text(String text) {
    return new Cell.Text(text);
  }

  /** The text of a member that may be missing. */
  static Cell text(BsonDocument document, String member) {
    return document.containsKey(member)
        ? text(document.getString(member).getValue())
        : Cell.Nothing.NOTHING;
  }

  /** The number of a member that may be missing. */
  static Cell whole(BsonDocument document, String member) {
    return document.containsKey(member)
        ? new Cell.Whole(document.getInt64(member).getValue())
        : Cell.Nothing.NOTHING;
  }

  static BsonInt64 bson(Row row, int column) {
    return new BsonInt64(row.whole(column));
  }

  /** The canonical text of a value; nothing for a tombstone, which has none. */
  static Cell value(@Nullable BsonValue value) {
    return value == null ? Cell.Nothing.NOTHING : text(BsonFieldValue.value(value).canonical());
  }

  /** In their order, so that when it breaks off the first ones are written. */
  static void apply(
      MongoCollection<BsonDocument> collection, List<? extends WriteModel<BsonDocument>> writes) {
    MongoCall.answer(() -> collection.bulkWrite(writes, new BulkWriteOptions().ordered(true)));
  }
}
