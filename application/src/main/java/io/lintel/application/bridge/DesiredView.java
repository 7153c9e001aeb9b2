package io.lintel.application.bridge;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import io.lintel.domain.shared.Version;
import io.lintel.domain.status.DesiredState;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.Reading;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * What a device is to be like, seen beside what it is like.
 *
 * @param state empty when nothing was ever wanted of it
 * @param delta the wanted values of the fields that it reports otherwise, or not at all
 */
public record DesiredView(
    Eui eui, Optional<DesiredState> state, NavigableMap<FieldName, Value> delta) {

  static DesiredView of(Eui eui, Optional<DesiredState> state, Map<FieldName, Reading> reported) {
    return new DesiredView(
        eui, state, state.map(it -> it.delta(reported)).orElseGet(Collections::emptyNavigableMap));
  }

  public NavigableMap<FieldName, Reading> fields() {
    return state.map(DesiredState::fields).orElseGet(Collections::emptyNavigableMap);
  }

  /** The version that a caller who saw this may expect; empty when there is none yet. */
  public Optional<Version> version() {
    return state.map(DesiredState::version);
  }
}
