package io.lintel.domain.facility;

import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.StoreUnavailable;
import java.util.Optional;

/**
 * Keeps the images of the floors' plans, for all nodes, as long as their floors; what a floor says
 * of its plan is written beside it, by the service, in the same unit of work.
 *
 * <p>Every method is atomic, joins the {@link io.lintel.domain.shared.UnitOfWork} of its thread,
 * may be called by any number of threads, and throws {@link StoreUnavailable} when the store does
 * not answer, never an empty result instead. A write outside a unit of work is durable when it
 * returns. With its floor a plan is gone, too.
 */
public interface FloorPlans {

  /**
   * Gives a floor a plan, in place of the one that it has.
   *
   * @throws NotFound when there is no such floor
   */
  void put(FloorId floor, PlanImage image);

  /** Takes the plan of a floor away; nothing when it has none. */
  void remove(FloorId floor);

  /** Empty when the floor has none, or does not exist. */
  Optional<PlanImage> find(FloorId floor);
}
