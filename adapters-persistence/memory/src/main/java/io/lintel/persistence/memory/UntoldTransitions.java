package io.lintel.persistence.memory;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.ConnectivityChange;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** Transitions that have to be told, in their order, and who tells. Guarded by its owner. */
final class UntoldTransitions {

  private final SequencedSet<ConnectivityChange> changes = new LinkedHashSet<>();
  private String teller = "";
  private Instant until = Instant.MIN;

  void add(Collection<ConnectivityChange> made) {
    changes.addAll(made);
  }

  List<ConnectivityChange> take(String node, Instant now, Duration lease, int limit) {
    if (changes.isEmpty() || (!node.equals(teller) && until.isAfter(now))) {
      return List.of();
    }
    teller = node;
    until = now.plus(lease);
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
