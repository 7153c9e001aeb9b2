package io.lintel.domain.audit;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Value;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What was done to a thing. Secrets are masked where a change is made, so that none can hold any.
 *
 * @param action what was done, such as {@code device.changed}
 * @param building in which the thing is, if it is in one; of what moved, where it is now
 * @param before what it was like; empty when there was nothing, or when that does not matter
 * @param after what it is like; empty when there is nothing any more
 */
public record Change(
    String action,
    AuditSubject subject,
    Optional<UUID> building,
    Optional<Value.Members> before,
    Optional<Value.Members> after) {

  private static final String ACTION = "[a-z]{1,40}\\.[a-z-]{1,40}";

  public Change {
    if (!action.matches(ACTION)) {
      throw new Invalid("action", "must be such as 'device.changed', not '%s'".formatted(action));
    }
    before = before.map(Secrets::mask);
    after = after.map(Secrets::mask);
  }

  /** Something that is in no building was done to a thing. */
  public static Change of(
      String action,
      AuditSubject subject,
      Optional<Value.Members> before,
      Optional<Value.Members> after) {
    return new Change(action, subject, Optional.empty(), before, after);
  }

  public Change in(Optional<UUID> where) {
    return new Change(action, subject, where, before, after);
  }

  /** The members that are not the same before and after, by name. */
  public SortedSet<String> changed() {
    var names = new TreeSet<String>();
    before.ifPresent(members -> names.addAll(members.values().keySet()));
    after.ifPresent(members -> names.addAll(members.values().keySet()));
    names.removeIf(name -> Objects.equals(member(before, name), member(after, name)));
    return names;
  }

  private static Optional<Value> member(Optional<Value.Members> members, String name) {
    return members.map(it -> it.values().get(name));
  }
}
