package io.lintel.persistence.jdbi.status;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.LastSeen;
import io.lintel.persistence.jdbi.Columns;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Devices by their last reports, one range of an index. */
final class LastSeenList {

  private LastSeenList() {}

  static List<LastSeen> read(
      Handle handle, LastSeen.Order order, Optional<LastSeen> after, int limit) {
    var query = handle.createQuery(text(order, after.isPresent())).bind("limit", limit);
    after.ifPresent(
        last -> query.bind("at", Columns.micros(last.at())).bind("eui", last.eui().toString()));
    return query
        .map((row, _) -> new LastSeen(Columns.instant(row, 2), Eui.parse(row.getString(1))))
        .list();
  }

  private static String text(LastSeen.Order order, boolean behind) {
    return switch (order) {
      case OLDEST_FIRST ->
          "select eui, last_seen from status_devices"
              + (behind ? " where (last_seen, eui) > (:at, :eui)" : "")
              + " order by last_seen, eui limit :limit";
      case LATEST_FIRST ->
          "select eui, last_seen from status_devices"
              + (behind ? " where (last_seen, eui) < (:at, :eui)" : "")
              + " order by last_seen desc, eui desc limit :limit";
    };
  }
}
