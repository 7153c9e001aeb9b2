package io.lintel.persistence.memory;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A sorted map whose changes can be taken back. Guarded by the lock of its database. */
final class Table<K, V> {

  private final NavigableMap<K, V> rows;
  private final Journal journal;

  Table(Journal journal, Comparator<? super K> order) {
    this.rows = new TreeMap<>(order);
    this.journal = journal;
  }

  Optional<V> find(K key) {
    return Optional.ofNullable(rows.get(key));
  }

  boolean contains(K key) {
    return rows.containsKey(key);
  }

  void put(K key, V row) {
    var before = rows.put(key, row);
    journal.add(before == null ? () -> rows.remove(key) : () -> rows.put(key, before));
  }

  void remove(K key) {
    var before = rows.remove(key);
    if (before != null) {
      journal.add(() -> rows.put(key, before));
    }
  }

  int size() {
    return rows.size();
  }

  /** All rows, by key. */
  Collection<V> rows() {
    return Collections.unmodifiableCollection(rows.values());
  }

  /** The rows whose keys are greater, by key. */
  Collection<V> rowsBehind(K key) {
    return Collections.unmodifiableCollection(rows.tailMap(key, false).values());
  }

  /** All rows, the greatest key first. */
  Collection<V> descendingRows() {
    return Collections.unmodifiableCollection(rows.descendingMap().values());
  }

  /** The rows whose keys are less, the greatest first. */
  Collection<V> descendingRowsBehind(K key) {
    return Collections.unmodifiableCollection(rows.descendingMap().tailMap(key, false).values());
  }
}
