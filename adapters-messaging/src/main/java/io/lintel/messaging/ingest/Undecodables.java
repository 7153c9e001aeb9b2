package io.lintel.messaging.ingest;

import io.lintel.messaging.link.InboundMessage;

/** Where messages go that can't be understood. */
public interface Undecodables {

  /**
   * Puts a message aside; after this it is acknowledged to the broker.
   *
   * @param reason for people: what is wrong with it, and where in it
   * @throws io.lintel.domain.shared.StoreUnavailable when it can't be put aside now; it will come
   *     again
   */
  void keep(InboundMessage message, String reason);
}
