package io.lintel.domain.shared;

import java.util.Optional;

/**
 * Which part of a list: at most {@code limit} things (1 to {@value Page#LARGEST}) behind a cursor.
 */
public record PageRequest(int limit, Optional<Cursor> after) {

  public PageRequest {
    if (limit < 1 || limit > Page.LARGEST) {
      throw new Invalid("limit", "must be from 1 to %d, not %d".formatted(Page.LARGEST, limit));
    }
  }

  public static PageRequest first(int limit) {
    return new PageRequest(limit, Optional.empty());
  }

  public PageRequest after(Cursor cursor) {
    return new PageRequest(limit, Optional.of(cursor));
  }
}
