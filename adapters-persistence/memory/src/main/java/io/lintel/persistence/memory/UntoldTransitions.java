package io.lintel.persistence.memory;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.ConnectivityChange;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** Transitions that have to be told, in their order. Guarded by its owner. */
final class UntoldTransitions {

  private final SequencedSet<ConnectivityChange> changes = new LinkedHashSet<>();

  void add(Collection<ConnectivityChange> made) {
    changes.addAll(made);
  }

  List<ConnectivityChange> oldest(int limit) {
    return changes.stream().limit(limit).toList();
  }

  void remove(Collection<ConnectivityChange> told) {
    told.forEach(changes::remove);
  }

  void remove(Eui eui) {
    if (!changes.isEmpty()) {
      changes.removeIf(change -> change.eui().equals(eui));
    }
  }
}
