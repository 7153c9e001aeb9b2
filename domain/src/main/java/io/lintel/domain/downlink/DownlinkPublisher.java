package io.lintel.domain.downlink;

import io.lintel.domain.shared.StoreUnavailable;
import java.util.List;

/** Sends messages to devices. May be called by any number of threads. */
public interface DownlinkPublisher {

  /**
   * Hands messages over, in their order. Returned: whoever keeps them for their devices has all of
   * them. Thrown: some may have been handed over; to publish all again is right.
   *
   * @throws StoreUnavailable when they could not be handed over now
   */
  void publish(List<Downlink> messages);
}
