package io.lintel.domain.identity;

import io.lintel.domain.shared.Eui;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the credentials of devices.
 *
 * <p>Every method is atomic, joins the {@link io.lintel.domain.shared.UnitOfWork} of its thread,
 * may be called by any number of threads, and throws {@link
 * io.lintel.domain.shared.StoreUnavailable} when the store does not answer, never an empty result
 * instead. A write outside a unit of work is durable, and seen by every node, when it returns.
 */
public interface DeviceCredentialRepository {

  /** Keeps it in place of the one that its EUI had. */
  void put(DeviceCredential credential);

  Optional<DeviceCredential> find(Eui eui);

  /** Those of the EUIs, in no order; at most 1,000 at once. */
  List<DeviceCredential> findAll(Collection<Eui> euis);

  /** Makes it worth nothing, and tells whether there was one. */
  boolean remove(Eui eui);
}
