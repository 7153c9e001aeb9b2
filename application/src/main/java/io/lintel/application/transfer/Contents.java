package io.lintel.application.transfer;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Row;
import io.lintel.domain.shared.Section;
import io.lintel.domain.shared.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Everything that an installation keeps, in one store or several. */
public final class Contents {

  private final List<Snapshot> stores;

  /**
   * @param stores none of whose sections another one has
   */
  public Contents(List<Snapshot> stores) {
    this.stores = List.copyOf(stores);
  }

  /** In an order in which they can be taken in. */
  public List<Section> sections() {
    return stores.stream().flatMap(store -> store.sections().stream()).toList();
  }

  private Snapshot store(Section section) {
    return stores.stream()
        .filter(store -> store.sections().contains(section))
        .findFirst()
        .orElseThrow(
            () -> new Invalid("section", "'%s' is not kept here".formatted(section.name())));
  }

  /** Hands out the rows behind one, a batch at a time. */
  public void read(Section section, Optional<Row> after, Consumer<List<Row>> receiver) {
    var store = store(section);
    var batch = store.read(section, after, Snapshot.LARGEST_BATCH);
    while (!batch.isEmpty()) {
      receiver.accept(batch);
      batch = store.read(section, Optional.of(batch.getLast()), Snapshot.LARGEST_BATCH);
    }
  }

  public void write(Section section, List<Row> rows) {
    var store = store(section);
    for (int from = 0; from < rows.size(); from += Snapshot.LARGEST_BATCH) {
      store.write(
          section, rows.subList(from, Math.min(rows.size(), from + Snapshot.LARGEST_BATCH)));
    }
  }

  Optional<Row> last(Section section) {
    return store(section).last(section);
  }

  /** The names of those sections that have rows. */
  public List<String> filled() {
    return sections().stream()
        .filter(section -> last(section).isPresent())
        .map(Section::name)
        .toList();
  }

  public void clear() {
    stores.reversed().forEach(Snapshot::clear);
  }

  /** What is here is not whole until {@link #endFilling}, also if who fills it is killed. */
  public void beginFilling() {
    stores.forEach(Snapshot::beginFilling);
  }

  public void endFilling() {
    stores.forEach(Snapshot::endFilling);
  }

  /** Whether a copy or a restore that did not come to its end began to fill one of the stores. */
  public boolean isBeingFilled() {
    return stores.stream().anyMatch(Snapshot::isBeingFilled);
  }

  public Fingerprint fingerprint(Section section, Consumer<Long> progress) {
    var fingerprint = new Fingerprint();
    read(
        section,
        Optional.empty(),
        rows -> {
          rows.forEach(fingerprint::add);
          progress.accept((long) rows.size());
        });
    return fingerprint;
  }
}
