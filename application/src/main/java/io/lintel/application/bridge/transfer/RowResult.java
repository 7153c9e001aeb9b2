package io.lintel.application.bridge.transfer;

import io.lintel.domain.shared.Eui;
import java.util.List;
import java.util.Optional;

/**
 * What became of a row, or in a dry run would.
 *
 * @param eui empty when the row names none
 * @param diff what it changed; empty unless it {@link Action#CREATED} or {@link Action#CHANGED}
 * @param newPlaces the paths of the buildings, floors and rooms that were made for it
 * @param errors why it {@link Action#FAILED}, all that were found
 */
public record RowResult(
    long line,
    Optional<Eui> eui,
    Action action,
    List<FieldDiff> diff,
    List<String> newPlaces,
    List<RowError> errors) {

  /** What a row did to its device. */
  public enum Action {
    CREATED,
    CHANGED,
    UNCHANGED,
    FAILED
  }

  public RowResult {
    diff = List.copyOf(diff);
    newPlaces = List.copyOf(newPlaces);
    errors = List.copyOf(errors);
  }

  static RowResult failed(long line, Optional<Eui> eui, List<RowError> errors) {
    return new RowResult(line, eui, Action.FAILED, List.of(), List.of(), errors);
  }
}
