package io.lintel.domain.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a sorted list.
 *
 * @param next where the following page starts; empty when this is the last one
 */
public record Page<T>(List<T> items, Optional<Cursor> next) {

  public static final int LARGEST = 500;

  public Page {
    items = List.copyOf(items);
  }

  /**
   * The first {@code limit} of the items, which the store read one more of to learn whether there
   * is a next page.
   *
   * @param read at most {@code limit + 1} items in order
   * @param cursorOf the cursor that stands behind an item
   */
  public static <T> Page<T> of(List<T> read, int limit, Function<T, Cursor> cursorOf) {
    if (read.size() <= limit) {
      return new Page<>(read, Optional.empty());
    }
    var items = read.subList(0, limit);
    return new Page<>(items, Optional.of(cursorOf.apply(items.getLast())));
  }

  public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
    return new Page<>(items.stream().<R>map(mapper).toList(), next);
  }
}
