package io.lintel.persistence.jdbi.identity;

import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.PageRequest;
import java.util.UUID;

/** Where pages start of lists that are sorted by id. */
final class Behind {

  private static final UUID NOTHING = new UUID(0, 0);

  private Behind() {}

  static UUID id(PageRequest page) {
    return page.after().map(Cursor::id).orElse(NOTHING);
  }
}
