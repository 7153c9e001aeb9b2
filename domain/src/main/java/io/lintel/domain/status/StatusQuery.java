package io.lintel.domain.status;

import java.util.List;
import java.util.Set;

/**
 * What to read of a status, and of which devices.
 *
 * @param fields the projection; empty for all
 * @param conditions must all hold, of whichever fields, for the device to be in the answer
 */
public record StatusQuery(Set<FieldName> fields, List<Condition> conditions) {

  public static final StatusQuery EVERYTHING = new StatusQuery(Set.of(), List.of());

  public StatusQuery {
    fields = Set.copyOf(fields);
    conditions = List.copyOf(conditions);
  }

  public static StatusQuery fields(Set<FieldName> fields) {
    return new StatusQuery(fields, List.of());
  }

  public static StatusQuery where(Condition... conditions) {
    return new StatusQuery(Set.of(), List.of(conditions));
  }

  /** Whether the status, of which all fields are known, meets all conditions. */
  public boolean holds(DeviceStatus status) {
    return conditions.stream().allMatch(condition -> condition.holds(status.fields()));
  }
}
