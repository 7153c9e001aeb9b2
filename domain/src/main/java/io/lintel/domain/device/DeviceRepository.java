package io.lintel.domain.device;

import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.Stale;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.domain.shared.Version;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the devices.
 *
 * <p>Every method is atomic, joins the {@link io.lintel.domain.shared.UnitOfWork} of its thread,
 * may be called by any number of threads, and throws {@link StoreUnavailable} when the store does
 * not answer, never an empty result instead. A write outside a unit of work is durable when it
 * returns. What is read equals what was written, in all its parts.
 */
public interface DeviceRepository {

  /**
   * @throws Conflict when the EUI belongs to another device, in whatever state it is, or did before
   *     that was replaced ({@code EUI_TAKEN}), or the id does ({@code ID_TAKEN})
   * @throws NotFound when its kind does not exist
   */
  void insert(Device device);

  /**
   * Replaces the device of the same id, if that is at the version before this one's. When it gets
   * another EUI, the one before becomes a {@link FormerEui former} one, replaced at {@link
   * Device#updatedAt}; a former one of its own that it gets back is none any more.
   *
   * @throws Stale when it is at another version: of several writers that read the same version one
   *     wins
   * @throws NotFound when there is none, or its kind does not exist
   * @throws Conflict when the EUI belongs to another device or did ({@code EUI_TAKEN})
   */
  void update(Device device);

  /**
   * Removes it for good; its EUI and its former ones are free afterwards.
   *
   * @throws Stale when it is at another version
   * @throws NotFound when there is none
   */
  void delete(DeviceId id, Version version);

  Optional<Device> find(DeviceId id);

  /** The device that has the EUI now. */
  Optional<Device> find(Eui eui);

  /** Those of the EUIs that belong to a device, in no order; at most 1,000 at once. */
  List<Device> findAll(Collection<Eui> euis);

  /** The EUIs that a device had, the latest last; none when there is no such device. */
  List<FormerEui> formerEuis(DeviceId id);

  /** Those of the EUIs that a device had, in no order; at most 1,000 at once. */
  List<FormerEui> findFormer(Collection<Eui> euis);

  /**
   * A page in the query's order. Walking the pages shows every device that was there, unchanged in
   * what is sorted by, all the time exactly once, whatever comes and goes meanwhile; a page costs
   * the same at the start and at the end.
   *
   * @throws io.lintel.domain.shared.Invalid when the cursor's key is none of this order
   */
  Page<Device> list(DeviceQuery query);

  /**
   * How many devices, retired ones too, have this place; a place without any, and one that does not
   * exist, has 0.
   */
  long count(PlaceFilter place);
}
