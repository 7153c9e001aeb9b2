package io.lintel.application.bridge.transfer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** A row of a file as it came. */
public sealed interface FileRow {

  /** The line that it starts in, the first of the file being 1. */
  long line();

  /**
   * A row that could be taken apart. What a column means for its device:
   *
   * <ul>
   *   <li>a column that is not there leaves it as it is;
   *   <li>an empty cell, as a blank one, takes kind, place, tags or the attribute away; name and
   *       state, which no device is without, stay;
   *   <li>a text sets it; so does the text without characters, which only attributes can have and
   *       which is not the empty cell.
   * </ul>
   *
   * @param cells by the names of their columns as the file spells them; empty for an empty cell
   */
  record Cells(long line, SequencedMap<String, Optional<String>> cells) implements FileRow {

    public Cells {
      cells = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(cells));
    }
  }

  /** A row that could not be. */
  record Unreadable(long line, RowError error) implements FileRow {}
}
