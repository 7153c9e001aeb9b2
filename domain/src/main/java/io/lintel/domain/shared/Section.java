package io.lintel.domain.shared;

import java.util.List;

/**
 * One kind of thing that stores keep, the same for all of them.
 *
 * @param columns what is kept of each, first those that together tell one from the other
 * @param keys how many of the columns these are, at least one
 */
public record Section(String name, List<String> columns, int keys) {

  public Section {
    columns = List.copyOf(columns);
    if (keys < 1 || keys > columns.size()) {
      throw new IllegalArgumentException(
          "%s has %d columns, of which %d cannot be keys".formatted(name, columns.size(), keys));
    }
  }
}
