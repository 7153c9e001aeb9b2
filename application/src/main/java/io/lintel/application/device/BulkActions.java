package io.lintel.application.device;

import io.lintel.application.event.EventRecorder;
import io.lintel.application.shared.Caller;
import io.lintel.application.shared.OptimisticLock;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.device.DeviceSort;
import io.lintel.domain.shared.LintelException;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Scope;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.domain.shared.UnitOfWork;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Does the same with many devices: with each for itself, so that one that is refused keeps no other
 * from it, and some hundred at a time.
 */
public final class BulkActions {

  static final int BATCH = 200;

  /** No action changes it, so that no device is met twice or passed over. */
  private static final DeviceSort BY_EUI = new DeviceSort(DeviceSort.Key.EUI, false);

  private final DeviceService devices;
  private final UnitOfWork unitOfWork;
  private final EventRecorder events;

  public BulkActions(DeviceService devices, UnitOfWork unitOfWork, EventRecorder events) {
    this.devices = devices;
    this.unitOfWork = unitOfWork;
    this.events = events;
  }

  /** What is done with one of many devices, in the unit of work of some of them. */
  @FunctionalInterface
  public interface Deed {
    BulkResult on(DeviceRef ref);
  }

  /**
   * Tells of each device when what became of it is durable; those of a query come by EUI, those
   * that were named in the order in which they were.
   *
   * @throws StoreUnavailable when the store goes away; what was told of is done, and to do all
   *     again is right
   */
  public void run(
      Caller caller, BulkAction action, BulkSelection selection, Consumer<BulkResult> receiver) {
    caller.requireScope(Scope.WRITE);
    run(caller, selection, ref -> change(caller, action, ref), receiver);
  }

  private BulkResult change(Caller caller, BulkAction action, DeviceRef ref) {
    var before = devices.get(caller, ref);
    var id = new DeviceRef.ById(before.id());
    var after = devices.change(caller, id, Optional.of(before.version()), action::on);
    return BulkResult.of(ref, before, after);
  }

  /** As {@link #run(Caller, BulkAction, BulkSelection, Consumer)}, anything else. */
  public void run(
      Caller caller, BulkSelection selection, Deed deed, Consumer<BulkResult> receiver) {
    switch (selection) {
      case BulkSelection.Matching matching -> onMatching(caller, matching, deed, receiver);
      case BulkSelection.Named(var refs) -> {
        for (int start = 0; start < refs.size(); start += BATCH) {
          var batch = refs.subList(start, Math.min(start + BATCH, refs.size()));
          onBatch(batch, deed, receiver);
        }
      }
    }
  }

  private void onMatching(
      Caller caller, BulkSelection.Matching selection, Deed deed, Consumer<BulkResult> receiver) {
    var pages = selection.narrowed().orElse(devices::list);
    var query = selection.query().sortedBy(BY_EUI);
    var request = Optional.of(PageRequest.first(BATCH));
    while (request.isPresent()) {
      var page = pages.list(caller, query.page(request.get()));
      var refs = page.items().stream().<DeviceRef>map(it -> new DeviceRef.ById(it.id())).toList();
      onBatch(refs, deed, receiver);
      request = page.next().map(PageRequest.first(BATCH)::after);
    }
  }

  private void onBatch(List<DeviceRef> refs, Deed deed, Consumer<BulkResult> receiver) {
    unitOfWork
        .execute(() -> events.together(() -> refs.stream().map(ref -> onOne(ref, deed)).toList()))
        .forEach(receiver);
  }

  private static BulkResult onOne(DeviceRef ref, Deed deed) {
    try {
      return OptimisticLock.whileStale(Optional.empty(), () -> deed.on(ref));
    } catch (StoreUnavailable e) {
      throw e;
    } catch (LintelException e) {
      return BulkResult.failed(ref, String.valueOf(e.getMessage()));
    }
  }
}
