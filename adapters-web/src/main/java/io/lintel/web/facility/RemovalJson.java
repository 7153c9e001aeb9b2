package io.lintel.web.facility;

import io.lintel.application.facility.Removal;
import io.lintel.web.http.Reply;

/**
 * What went with a place.
 *
 * @param unplacedDevices how many devices stood in it and now stand nowhere
 */
record RemovalJson(long removedFloors, long removedRooms, long unplacedDevices) {

  /** What is answered: the counts, if the caller wished that anything else may go too. */
  static Reply reply(Removal removal, boolean cascade) {
    return cascade
        ? Reply.ok(new RemovalJson(removal.floors(), removal.rooms(), removal.devices()))
        : Reply.noContent();
  }
}
