package io.lintel.persistence.memory;

import java.util.Comparator;
import java.util.UUID;

/** A place in a list: what it is sorted by and, where that is the same, the id. */
record Position<K>(K key, UUID id) {

  /** The order of the texts of UUIDs, which {@link UUID#compareTo} does not keep to. */
  static final Comparator<UUID> BY_ID =
      Comparator.comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
          .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

  /** An id before that of anything. */
  static final UUID NO_ID = new UUID(0, 0);

  static <K> Comparator<Position<K>> by(Comparator<? super K> keys) {
    return Comparator.<Position<K>, K>comparing(Position::key, keys)
        .thenComparing(Position::id, BY_ID);
  }
}
