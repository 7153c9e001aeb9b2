package io.lintel.web.admin.devices;

import io.lintel.application.bridge.DevicePlaces;
import io.lintel.application.bridge.DeviceStatusService;
import io.lintel.application.device.BulkSelection;
import io.lintel.application.device.DeviceService;
import io.lintel.application.shared.Caller;
import io.lintel.domain.bridge.DeviceWithStatus;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceId;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.web.bridge.DeviceFilterInput;
import io.lintel.web.http.FormValues;
import io.lintel.web.http.Rules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which devices somebody chose in a list.
 *
 * @param ids of those that were ticked; of no meaning when all are chosen
 * @param all whether all that the filters let through are
 */
public record BulkChoice(List<String> ids, boolean all, Map<String, List<String>> filters) {

  private static final List<String> FILTERS =
      List.of("q", "building", "floor", "room", "placed", "kind", "tag", "state", "connectivity");

  public BulkChoice {
    ids = List.copyOf(ids);
    filters = Collections.unmodifiableMap(new LinkedHashMap<>(filters));
  }

  /** In a form the filters have names of their own: others ask for the same to do with a device. */
  static BulkChoice of(FormValues form) {
    var filters = new LinkedHashMap<String, List<String>>();
    for (var name : FILTERS) {
      var values = form.all("filter." + name).stream().filter(it -> !it.isBlank()).toList();
      if (!values.isEmpty()) {
        filters.put(name, values);
      }
    }
    var ids = form.all("id").stream().distinct().toList();
    return new BulkChoice(ids, form.has("all"), filters);
  }

  boolean isEmpty() {
    return ids.isEmpty() && !all;
  }

  BulkSelection selection(Caller caller, DeviceStatusService statuses, DevicePlaces places) {
    if (!all) {
      return new BulkSelection.Named(refs());
    }
    var filter = filter();
    var status = filter.toStatus();
    Optional<BulkSelection.Pages> pages =
        status.anyStatus()
            ? Optional.empty()
            : Optional.of(
                (who, query) -> statuses.list(who, query, status).map(DeviceWithStatus::device));
    return filter
        .toPlace()
        .filter(caller, places)
        .<BulkSelection>map(place -> new BulkSelection.Matching(filter.toQuery().at(place), pages))
        .orElseGet(() -> new BulkSelection.Named(List.of()));
  }

  /**
   * The first of the devices.
   *
   * @param most how many to look up; one more is answered when there are more
   */
  static List<Device> first(
      Caller caller, BulkSelection selection, DeviceService devices, int most) {
    return switch (selection) {
      case BulkSelection.Named(var refs) ->
          refs.stream()
              .limit(most + 1L)
              .flatMap(ref -> devices.find(caller, ref).stream())
              .toList();
      case BulkSelection.Matching(var query, var narrowed) -> {
        var found = new ArrayList<Device>();
        var pages = narrowed.orElse(devices::list);
        var request = Optional.of(PageRequest.first(Page.LARGEST));
        while (request.isPresent() && found.size() <= most) {
          var page = pages.list(caller, query.page(request.get()));
          found.addAll(page.items());
          request = page.next().map(PageRequest.first(Page.LARGEST)::after);
        }
        yield found.subList(0, Math.min(found.size(), most + 1));
      }
    };
  }

  private List<DeviceRef> refs() {
    return ids.stream()
        .<DeviceRef>map(id -> new DeviceRef.ById(new DeviceId(Rules.uuid("id", id))))
        .toList();
  }

  private DeviceFilterInput filter() {
    return new DeviceFilterInput(
        one("building"),
        one("floor"),
        one("room"),
        filters.containsKey("placed") ? Boolean.FALSE : null,
        one("kind"),
        filters.get("tag"),
        filters.get("state"),
        one("q"),
        filters.get("connectivity"),
        null);
  }

  private @Nullable String one(String name) {
    var values = filters.get(name);
    return values == null ? null : values.getFirst();
  }
}
