package io.lintel.application.device;

import io.lintel.application.shared.Caller;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceQuery;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Page;
import java.util.List;
import java.util.Optional;

/** Which devices to do something with. */
public sealed interface BulkSelection {

  /**
   * All that a query finds, whatever its order and its page.
   *
   * @param narrowed lists those of them that meet what the registry knows nothing of; empty for all
   */
  record Matching(DeviceQuery query, Optional<Pages> narrowed) implements BulkSelection {

    public Matching(DeviceQuery query) {
      this(query, Optional.empty());
    }
  }

  /** A list of devices, page by page; a page may be short, or empty, although there are more. */
  @FunctionalInterface
  interface Pages {
    Page<Device> list(Caller caller, DeviceQuery query);
  }

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
