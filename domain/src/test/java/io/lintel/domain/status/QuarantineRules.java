package io.lintel.domain.status;

import io.lintel.domain.registry.RegistryRules;
import io.lintel.domain.shared.PageRequest;
import java.time.Instant;
import java.util.List;

/** A part of the rules for quarantines. */
interface QuarantineRules extends RegistryRules {

  Instant NOON = ReportBuilder.NOON;
  QuarantineBounds PLENTY = new QuarantineBounds(10_000, 100_000_000);

  default Quarantine quarantine() {
    return store().quarantine();
  }

  default void put(QuarantineEntry... entries) {
    quarantine().put(List.of(entries), PLENTY);
  }

  default List<QuarantineEntry> entries() {
    return quarantine().list(PageRequest.first(500)).items();
  }
}
