package io.lintel.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link Snapshot} has to do. */
public abstract class SnapshotContract {

  /** Of a store that keeps several things of several kinds. */
  protected abstract Snapshot filled();

  /** Of another store, of the same sort, that keeps nothing. */
  protected abstract Snapshot empty();

  /** Of a store whose server is dead. */
  protected abstract Snapshot unreachable();

  private static List<Row> all(Snapshot store, Section section, int limit) {
    var rows = new ArrayList<Row>();
    var page = store.read(section, Optional.empty(), limit);
    while (!page.isEmpty()) {
      rows.addAll(page);
      page = store.read(section, Optional.of(page.getLast()), limit);
    }
    return rows;
  }

  private static List<Row> all(Snapshot store, Section section) {
    return all(store, section, Snapshot.LARGEST_BATCH);
  }

  private static List<Section> filledSections(Snapshot store) {
    return store.sections().stream().filter(section -> !all(store, section).isEmpty()).toList();
  }

  @Test
  final void keepsSeveralKindsOfThings() {
    assertThat(filledSections(filled())).hasSizeGreaterThan(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  final void handsOutEachRowOnceWhateverThePages(int limit) {
    var store = filled();

    assertThat(store.sections())
        .allSatisfy(section ->
            assertThat(all(store, section, limit))
                .isEqualTo(all(store, section))
                .doesNotHaveDuplicates());
  }

  @Test
  final void aRowHasACellForEachColumn() {
    var store = filled();

    assertThat(store.sections())
        .allSatisfy(section ->
            assertThat(all(store, section))
                .allSatisfy(row -> assertThat(row.cells()).hasSameSizeAs(section.columns())));
  }

  @Test
  final void tellsTheLastRow() {
    var store = filled();

    for (var section : filledSections(store)) {
      assertThat(store.last(section)).contains(all(store, section).getLast());
    }
    assertThat(empty().sections())
        .allSatisfy(section -> assertThat(empty().last(section)).isEmpty());
  }

  @Test
  final void takesInExactlyWhatAnotherHandsOut() {
    var from = filled();
    var to = empty();

    assertThat(to.sections()).isEqualTo(from.sections());
    copy(from, to);

    assertThat(from.sections())
        .allSatisfy(section -> assertThat(all(to, section)).isEqualTo(all(from, section)));
  }

  @Test
  final void takingInTheSameAgainChangesNothing() {
    var from = filled();
    var to = empty();
    copy(from, to);
    copy(from, to);

    assertThat(from.sections())
        .allSatisfy(section -> assertThat(all(to, section)).isEqualTo(all(from, section)));
  }

  private static void copy(Snapshot from, Snapshot to) {
    from.sections().forEach(section -> to.write(section, all(from, section)));
  }

  @Test
  final void forgetsEverything() {
    var store = filled();
    store.clear();

    assertThat(filledSections(store)).isEmpty();
  }

  @Test
  final void takesInNothingWhenThereIsNothing() {
    var store = empty();
    store.sections().forEach(section -> store.write(section, List.of()));

    assertThat(filledSections(store)).isEmpty();
  }

  @Test
  final void knowsWhetherWhoFillsItCameToTheEnd() {
    var store = filled();
    assertThat(store.isBeingFilled()).isFalse();

    store.beginFilling();
    store.beginFilling();
    assertThat(store.isBeingFilled()).isTrue();
    store.clear();
    assertThat(store.isBeingFilled()).isTrue();
    assertThat(filledSections(store)).isEmpty();

    store.endFilling();
    store.endFilling();
    assertThat(store.isBeingFilled()).isFalse();
  }

  @Test
  final void thatItIsBeingFilledIsNotHandedOn() {
    var from = filled();
    from.beginFilling();
    var to = empty();

    copy(from, to);

    assertThat(to.isBeingFilled()).isFalse();
  }

  @Test
  final void aDeadStoreDoesNotSayThatItKeepsNothing() {
    var section = filled().sections().getFirst();

    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> unreachable().read(section, Optional.empty(), 1));
    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> unreachable().last(section));
    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> unreachable().clear());
    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> unreachable().isBeingFilled());
  }
}
