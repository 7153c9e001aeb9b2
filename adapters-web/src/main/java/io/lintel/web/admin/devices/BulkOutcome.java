package io.lintel.web.admin.devices;

import java.util.List;

/**
 * What became of many devices.
 *
 * @param failures why each of those that failed did; the first hundred
 * @param undo what puts each of those that changed back; none when there are too many
 * @param undoable whether those that changed can be put back
 */
public record BulkOutcome(
    int changed,
    int unchanged,
    int failed,
    List<String> failures,
    List<String> undo,
    boolean undoable) {

  public BulkOutcome {
    failures = List.copyOf(failures);
    undo = List.copyOf(undo);
  }
}
