package io.lintel.web.admin.trail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit trail as it is shown.
 *
 * @param actor who did it, as they were called then
 * @param byActor where all that they did is shown
 * @param kind what was changed
 * @param subject what it was called
 * @param path of its page; null when it has none, or has none any more
 * @param origin from where it came; empty when that is not to be known
 */
public record EntryRow(
    Instant at,
    String actor,
    String byActor,
    String action,
    Enum<?> kind,
    String subject,
    @Nullable String path,
    List<Member> changes,
    String origin) {

  /**
   * What was changed of the thing.
   *
   * @param before empty when it was not there
   * @param after empty when it is not there any more
   */
  public record Member(String name, String before, String after) {}

  public EntryRow {
    changes = List.copyOf(changes);
  }
}
