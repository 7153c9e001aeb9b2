package io.lintel.persistence.memory;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
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
    return new Part<>(rows);
  }

  /** The rows whose keys are greater, by key. */
  Collection<V> rowsBehind(K key) {
    return new Part<>(rows.tailMap(key, false));
  }

  /** All rows, the greatest key first. */
  Collection<V> descendingRows() {
    return new Part<>(rows.descendingMap());
  }

  /** The rows whose keys are less, the greatest first. */
  Collection<V> descendingRowsBehind(K key) {
    return new Part<>(rows.descendingMap().tailMap(key, false));
  }

  /**
   * The rows of a part of a table, to be read only. A {@link TreeMap} learns the size of a part by
   * counting to its end, so streams of it must not ask.
   */
  private static final class Part<V> extends AbstractCollection<V> {

    private final Collection<V> rows;

    private Part(Map<?, V> part) {
      this.rows = Collections.unmodifiableCollection(part.values());
    }

    @Override
    public Iterator<V> iterator() {
      return rows.iterator();
    }

    @Override
    public int size() {
      return rows.size();
    }

    @Override
    public Spliterator<V> spliterator() {
      return Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED);
    }
  }
}
