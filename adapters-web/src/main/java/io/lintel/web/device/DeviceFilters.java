package io.lintel.web.device;

import io.lintel.domain.device.DeviceQuery;
import io.lintel.domain.device.DeviceSort;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.device.Tag;
import io.lintel.domain.shared.Invalid;
import io.lintel.web.http.Request;
import java.util.EnumSet;
import java.util.Set;

/** Reads which devices are asked for, apart from their place. */
public final class DeviceFilters {

  private DeviceFilters() {}

  /** In the order that is asked for. */
  public static DeviceQuery of(Request request) {
    var order = request.query().one("sort", DeviceFilters::sort);
    return unsorted(request).sortedBy(order.orElse(DeviceSort.BY_NAME));
  }

  /** In whichever order. */
  public static DeviceQuery unsorted(Request request) {
    var query = request.query();
    var states = query.all("state", text -> DeviceStates.parse("state", text));
    var filtered = DeviceQuery.all(request.page()).tagged(Set.copyOf(query.all("tag", Tag::new)));
    var ofStates = states.isEmpty() ? filtered : filtered.inStates(EnumSet.copyOf(states));
    var ofKind = query.one("kind", KindKey::new).map(ofStates::ofKind).orElse(ofStates);
    return query.one("q", ofKind::matching).orElse(ofKind);
  }

  private static DeviceSort sort(String text) {
    boolean descending = text.startsWith("-");
    return new DeviceSort(
        switch (descending ? text.substring(1) : text) {
          case "name" -> DeviceSort.Key.NAME;
          case "createdAt" -> DeviceSort.Key.CREATED_AT;
          case "eui" -> DeviceSort.Key.EUI;
          default ->
              throw new Invalid(
                  "sort",
                  "must be name, createdAt, eui or lastSeenAt, with - before it for the other way");
        },
        descending);
  }
}
