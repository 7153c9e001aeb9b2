package io.lintel.persistence.mongodb;

import com.mongodb.client.MongoDatabase;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Row;
import io.lintel.domain.shared.Section;
import io.lintel.domain.shared.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * What devices reported, out of MongoDB and into it, in the rows that relational stores keep it in.
 */
public final class MongoSnapshot implements Snapshot {

  private final List<DocumentRows> sections;
  private final Filling filling;

  /**
   * @param database of a client that the caller closes
   */
  public MongoSnapshot(MongoDatabase database) {
    var statuses = DurableCollection.of(database, MongoStatusStore.COLLECTION);
    var service = DurableCollection.of(database, MongoStatusStore.SERVICE_COLLECTION);
    filling = new Filling(service);
    sections =
        List.of(
            new StatusRows(statuses),
            new FieldRows(statuses),
            new TransitionRows(statuses),
            new HearingRows(service),
            new SampleRows(DurableCollection.of(database, MongoStatusHistory.COLLECTION)));
  }

  @Override
  public List<Section> sections() {
    return sections.stream().map(DocumentRows::section).toList();
  }

  @Override
  public List<Row> read(Section section, Optional<Row> after, int limit) {
    return rows(section).read(after, limit);
  }

  @Override
  public Optional<Row> last(Section section) {
    return rows(section).last();
  }

  @Override
  public void write(Section section, List<Row> rows) {
    if (!rows.isEmpty()) {
      rows(section).write(rows);
    }
  }

  @Override
  public void clear() {
    sections.reversed().forEach(DocumentRows::clear);
  }

  @Override
  public void beginFilling() {
    filling.begin();
  }

  @Override
  public void endFilling() {
    filling.end();
  }

  @Override
  public boolean isBeingFilled() {
    return filling.isUnderWay();
  }

  private DocumentRows rows(Section section) {
    return sections.stream()
        .filter(rows -> rows.section().equals(section))
        .findFirst()
        .orElseThrow(
            () -> new Invalid("section", "'%s' is not kept here".formatted(section.name())));
  }
}
