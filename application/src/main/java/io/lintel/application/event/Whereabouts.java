package io.lintel.application.event;

import io.lintel.domain.event.EventMessage;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.StoreUnavailable;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tells which device has an EUI and where that is. May be used by any number of threads. */
public interface Whereabouts {

  /** A device and the building it is in, if it is in one. */
  record Where(UUID device, Optional<UUID> building) {}

  /**
   * Those of the EUIs that belong to a device.
   *
   * @throws StoreUnavailable when that can't be known now
   */
  Map<Eui, Where> find(Collection<Eui> euis);

  /** Takes note of what an event says; given in order and without holes. */
  void follow(EventMessage event);

  /** Forgets what it knows, because it was not told of everything. */
  void forget();
}
