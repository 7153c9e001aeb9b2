package io.lintel.domain.shared;

import java.util.UUID;

/**
 * The place in a sorted list behind which a page starts: the last thing's sort key and, because
 * keys may be equal, its id.
 *
 * @param key the sort key as the list's order defines it
 */
public record Cursor(String key, UUID id) {

  public Cursor {
    Texts.wellFormed("cursor", key);
  }
}
