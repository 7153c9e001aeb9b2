package io.lintel.domain.status;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What to read of a status, and of which devices.
 *
 * @param fields the projection; empty for all
 * @param conditions must all hold, of whichever fields, for the device to be in the answer
 * @param states the device must be in one of them; empty for any
 */
public record StatusQuery(
    Set<FieldName> fields, List<Condition> conditions, Set<Connectivity.State> states) {

  public static final StatusQuery EVERYTHING = new StatusQuery(Set.of(), List.of());

  public StatusQuery {
    fields = Set.copyOf(fields);
    conditions = List.copyOf(conditions);
    states = Set.copyOf(states);
  }

  public StatusQuery(Set<FieldName> fields, List<Condition> conditions) {
    this(fields, conditions, Set.of());
  }

  public static StatusQuery fields(Set<FieldName> fields) {
    return new StatusQuery(fields, List.of());
  }

  public static StatusQuery where(Condition... conditions) {
    return new StatusQuery(Set.of(), List.of(conditions));
  }

  public static StatusQuery in(Connectivity.State... states) {
    return new StatusQuery(Set.of(), List.of(), Set.of(states));
  }

  /** Whether every status meets it, whatever it is. */
  public boolean anyStatus() {
    return conditions.isEmpty() && states.isEmpty();
  }

  /** What of a status, of which all fields are known, is asked for; empty when it is not. */
  public Optional<DeviceStatus> of(DeviceStatus whole) {
    if (!holds(whole)) {
      return Optional.empty();
    }
    if (fields.isEmpty()) {
      return Optional.of(whole);
    }
    var shown = new TreeMap<>(whole.fields());
    shown.keySet().retainAll(fields);
    return Optional.of(
        new DeviceStatus(
            whole.eui(), whole.connectivity(), whole.firstSeenAt(), whole.lastSeenAt(), shown));
  }

  /** Whether the status, of which all fields are known, meets all conditions. */
  public boolean holds(DeviceStatus status) {
    return (states.isEmpty() || states.contains(status.connectivity().state()))
        && conditions.stream().allMatch(condition -> condition.holds(status.fields()));
  }
}
