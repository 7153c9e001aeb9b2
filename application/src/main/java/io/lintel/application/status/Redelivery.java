package io.lintel.application.status;

import io.lintel.domain.status.QuarantineEntry;
import java.util.List;
import java.util.Optional;

/**
 * Takes messages once more that could not be decoded before. Who decodes messages implements it.
 */
@FunctionalInterface
public interface Redelivery {

  /**
   * Takes messages as they were received then: what they report was so, unless it says its own
   * time, when they were received. Returned: what they say is as durable as if it had been
   * understood at once.
   *
   * @param entries at most {@value io.lintel.domain.status.Quarantine#LARGEST_BATCH}
   * @return what is wrong with each, in their order; empty when it was taken
   * @throws io.lintel.domain.shared.StoreUnavailable when a store is away; to take all again is
   *     safe
   */
  List<Optional<String>> redeliver(List<QuarantineEntry> entries);
}
