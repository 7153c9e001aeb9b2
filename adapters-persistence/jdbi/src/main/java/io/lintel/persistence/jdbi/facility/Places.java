package io.lintel.persistence.jdbi.facility;

import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.LintelException;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Stale;
import io.lintel.domain.shared.Version;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What the tables of buildings, floors and rooms have in common. */
final class Places {

  private Places() {}

  /**
   * @param what {@code building}, {@code floor} or {@code room}
   */
  static int delete(Handle handle, String what, UUID id, Version version) {
    int deleted =
        handle
            .createUpdate(
                "delete from facility_%ss where id = :id and version = :version".formatted(what))
            .bind("id", id)
            .bind("version", version.number())
            .execute();
    if (deleted == 0) {
      throw missing(handle, what, id, version);
    }
    return deleted;
  }

  static LintelException missing(Handle handle, String what, UUID id, Version expected) {
    return handle
            .createQuery("select 1 from facility_%ss where id = :id".formatted(what))
            .bind("id", id)
            .mapTo(Integer.class)
            .findOne()
            .isPresent()
        ? new Stale(what, id, expected)
        : new NotFound(what, id);
  }

  static Query bind(Query query, PageRequest page, Function<Cursor, Object> sortKey) {
    query.bind("limit", page.limit() + 1);
    page.after()
        .ifPresent(
            cursor -> query.bind("after_key", sortKey.apply(cursor)).bind("after_id", cursor.id()));
    return query;
  }
}
