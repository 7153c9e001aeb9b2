package io.lintel.application.device;

import io.lintel.domain.device.DeviceQuery;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.shared.Invalid;
import java.util.List;

/** Which devices to do something with. */
public sealed interface BulkSelection {

  /** All that a query finds, whatever its order and its page. */
  record Matching(DeviceQuery query) implements BulkSelection {}

  /**
   * @param refs at most {@value #MOST}
   */
  record Named(List<DeviceRef> refs) implements BulkSelection {

    public static final int MOST = 10_000;

    public Named {
      if (refs.size() > MOST) {
        throw new Invalid("ids", "must be at most %d, not %d".formatted(MOST, refs.size()));
      }
      refs = List.copyOf(refs);
    }
  }
}
