package io.lintel.application.bridge.transfer;

import io.lintel.application.bridge.transfer.ImportListener.Stage;
import io.lintel.application.device.DeviceService;
import io.lintel.application.device.KindService;
import io.lintel.application.event.EventRecorder;
import io.lintel.application.facility.PlacePaths;
import io.lintel.application.shared.Caller;
import io.lintel.domain.device.Kind;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Scope;
import io.lintel.domain.shared.UnitOfWork;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Registers and changes the devices that a file tells of. Importing a file again changes nothing.
 * Holds a batch of rows at a time, so that a file may be of any length.
 */
public final class DeviceImport {

  private final DeviceService devices;
  private final KindService kinds;
  private final PlacePaths paths;
  private final UnitOfWork unitOfWork;
  private final EventRecorder events;

  public DeviceImport(
      DeviceService devices,
      KindService kinds,
      PlacePaths paths,
      UnitOfWork unitOfWork,
      EventRecorder events) {
    this.devices = devices;
    this.kinds = kinds;
    this.paths = paths;
    this.unitOfWork = unitOfWork;
    this.events = events;
  }

  /**
   * Imports a file.
   *
   * <p>Of {@link ImportOptions.Mode#GOOD_ROWS} some hundred are kept at a time; when a store goes
   * away in between, what was told to the listener is kept, and importing the file again is right.
   * For {@link ImportOptions.Mode#ALL_OR_NOTHING} the file is read twice: first to find what is
   * wrong with any of its rows, and if nothing is, to write all of them in one unit of work.
   *
   * @throws Invalid when the columns of the file are not understood; then no row was read
   * @throws io.lintel.domain.shared.StoreUnavailable when a store goes away
   */
  public ImportSummary run(
      Caller caller, ImportOptions options, RowFile file, ImportListener listener) {
    caller.requireStaff(Scope.WRITE);
    return switch (options.mode()) {
      case DRY_RUN -> check(caller, options, file, listener);
      case GOOD_ROWS -> keepGoodRows(caller, options, file, listener);
      case ALL_OR_NOTHING -> {
        var checked = check(caller, options, file, listener);
        yield checked.failed() > 0 ? checked : writeAll(caller, options, file, listener, checked);
      }
    };
  }

  private ImportSummary check(
      Caller caller, ImportOptions options, RowFile file, ImportListener listener) {
    var summary = ImportSummary.NONE;
    var newPlaces = new NewPlaces();
    try (var batches = open(caller, options, file)) {
      for (var batch = batches.next(); !batch.isEmpty(); batch = batches.next()) {
        for (var plan : batch) {
          var result = plan.result(newPlaces.first(plan.newPlaces()));
          summary = summary.plus(result);
          listener.row(result);
        }
        listener.progress(Stage.CHECKING, summary.rows());
      }
    }
    return summary;
  }

  private ImportSummary keepGoodRows(
      Caller caller, ImportOptions options, RowFile file, ImportListener listener) {
    var summary = ImportSummary.NONE.kept(true);
    try (var batches = open(caller, options, file)) {
      for (var batch = batches.next(); !batch.isEmpty(); batch = batches.next()) {
        var plans = batch;
        var results =
            plans.stream().anyMatch(RowPlan::writes)
                ? unitOfWork.execute(() -> write(batches, plans))
                : plans.stream().map(RowPlan::result).toList();
        for (var result : results) {
          summary = summary.plus(result);
          listener.row(result);
        }
        listener.progress(Stage.WRITING, summary.rows());
      }
    }
    return summary;
  }

  /**
   * @param checked what all rows are to do
   */
  private ImportSummary writeAll(
      Caller caller,
      ImportOptions options,
      RowFile file,
      ImportListener listener,
      ImportSummary checked) {
    try (var batches = open(caller, options, file)) {
      unitOfWork.execute(() -> {
        for (var batch = batches.next(); !batch.isEmpty(); batch = batches.next()) {
          write(batches, batch).forEach(DeviceImport::refuseFailure);
        }
      });
    } catch (RowRefused e) {
      listener.row(e.row());
      return checked.plus(e.row());
    }
    listener.progress(Stage.WRITING, checked.rows());
    return checked.kept(true);
  }

  private List<RowResult> write(RowBatches batches, List<RowPlan> plans) {
    return events.together(() -> plans.stream().map(batches::write).toList());
  }

  private static void refuseFailure(RowResult result) {
    if (result.action() == RowResult.Action.FAILED) {
      throw new RowRefused(result);
    }
  }

  private RowBatches open(Caller caller, ImportOptions options, RowFile file) {
    var known = kinds.list(caller).stream().map(Kind::key).collect(Collectors.toSet());
    var places = new KnownPlaces(caller, paths);
    var planner = new RowPlanner(places, known, options.createPlaces());
    var writer = new RowWriter(caller, devices, planner, places, options.timeZone());
    return new RowBatches(caller, devices, planner, writer, file.open());
  }
}
