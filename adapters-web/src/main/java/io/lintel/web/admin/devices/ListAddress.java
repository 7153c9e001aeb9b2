package io.lintel.web.admin.devices;

import io.lintel.web.admin.page.Addresses;
import io.lintel.web.admin.page.Area;
import io.lintel.web.http.QueryParameters;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The address of a list of devices. All that is chosen about the list is in it, so that it can be
 * kept and handed on; the place within the list is not.
 *
 * @param parameters none without a value
 */
public record ListAddress(Map<String, List<String>> parameters) {

  static final String CURSOR = "cursor";
  private static final String BY_NAME = "name";

  private static final List<String> FILTERS =
      List.of("q", "building", "floor", "room", "placed", "kind", "tag", "state", "connectivity");

  private static final List<String> LOOKS = List.of("sort", "column", "limit");

  public ListAddress {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  static ListAddress of(QueryParameters query) {
    var parameters = new LinkedHashMap<String, List<String>>();
    for (var names : List.of(FILTERS, LOOKS)) {
      for (var name : names) {
        var values = query.all(name).stream().filter(value -> !value.isBlank()).toList();
        if (!values.isEmpty()) {
          parameters.put(name, values);
        }
      }
    }
    return new ListAddress(parameters);
  }

  /** What may stand in the address. */
  static String[] names() {
    var names = new java.util.ArrayList<>(FILTERS);
    names.addAll(LOOKS);
    names.add(CURSOR);
    return names.toArray(String[]::new);
  }

  /** Whether the query says less than it could: forms send what nobody filled in, too. */
  static boolean isWordy(QueryParameters query) {
    return FILTERS.stream().anyMatch(name -> query.all(name).stream().anyMatch(String::isBlank));
  }

  public String value(String name) {
    var values = parameters.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }

  public List<String> values(String name) {
    return parameters.getOrDefault(name, List.of());
  }

  public ListAddress with(String name, String value) {
    var changed = new LinkedHashMap<>(parameters);
    if (value.isEmpty()) {
      changed.remove(name);
    } else {
      changed.put(name, List.of(value));
    }
    return new ListAddress(changed);
  }

  /** The list that is sorted so, or the other way when it is sorted so already. */
  public ListAddress sortedBy(String key) {
    return with("sort", sort().equals(key) ? "-" + key : key);
  }

  public String sort() {
    var sort = value("sort");
    return sort.isEmpty() ? BY_NAME : sort;
  }

  /** How a column is sorted, for {@code aria-sort}; null when it is not. */
  public @org.jspecify.annotations.Nullable String sorting(String key) {
    return sort().equals(key) ? "ascending" : sort().equals("-" + key) ? "descending" : null;
  }

  public boolean isFiltered() {
    return FILTERS.stream().anyMatch(parameters::containsKey);
  }

  /** All devices, looked at in the same way. */
  public ListAddress unfiltered() {
    var changed = new LinkedHashMap<>(parameters);
    FILTERS.forEach(changed::remove);
    return new ListAddress(changed);
  }

  public String text() {
    return Addresses.of(Area.DEVICES.path(), parameters);
  }

  /** The same devices as a file. */
  public String export() {
    var changed = new LinkedHashMap<>(parameters);
    LOOKS.forEach(changed::remove);
    return Addresses.of(Area.DEVICES.path() + "/export", changed);
  }

  /** What of it is a filter, for forms that carry it on. */
  public Map<String, List<String>> filters() {
    var filters = new LinkedHashMap<>(parameters);
    LOOKS.forEach(filters::remove);
    return filters;
  }
}
