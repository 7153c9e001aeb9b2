package io.lintel.application.status;

import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.ConnectivityChange;
import io.lintel.domain.status.Sighting;
import io.lintel.domain.status.StatusHistory;
import io.lintel.domain.status.StatusReport;
import io.lintel.domain.status.StatusStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** Sorts reports by whose they are, and keeps those of active devices. */
final class ReportMerge {

  private final StatusStore statuses;
  private final StatusHistory history;
  private final DeviceDirectory directory;
  private final ReportClock clock;
  private final SilenceClock silence;
  private final Consumer<Runnable> together;
  private final LongAdder merged = new LongAdder();
  private final LongAdder unknownDevice = new LongAdder();
  private final LongAdder notActive = new LongAdder();

  ReportMerge(
      StatusStore statuses,
      StatusHistory history,
      DeviceDirectory directory,
      ReportClock clock,
      SilenceClock silence,
      Consumer<Runnable> together) {
    this.statuses = statuses;
    this.history = history;
    this.directory = directory;
    this.clock = clock;
    this.silence = silence;
    this.together = together;
  }

  /**
   * Reports as they are to be kept.
   *
   * @param outcomes what becomes of each, in their order
   * @param taken those of active devices
   * @param unknown what was heard of devices that nobody registered
   */
  record Sorted(List<ReportOutcome> outcomes, List<StatusReport> taken, List<Sighting> unknown) {}

  Sorted sort(List<IncomingReport> incoming) {
    var taken = new ArrayList<StatusReport>(incoming.size());
    var unknown = new ArrayList<Sighting>();
    var known = directory.find(incoming.stream().map(IncomingReport::eui).distinct().toList());
    var hearing = silence.hearing();
    var outcomes = new ArrayList<ReportOutcome>(incoming.size());
    for (var report : incoming) {
      var receivedAt = report.receivedAt().orElseGet(clock::next);
      var at = clock.timeOf(report.at(), receivedAt);
      var device = known.get(report.eui());
      if (device == null) {
        unknownDevice.increment();
        unknown.add(
            Sighting.of(report.eui(), at, receivedAt, report.fields(), report.topic())
                .introducing(report.introduction()));
        outcomes.add(ReportOutcome.UNKNOWN_DEVICE);
      } else if (!device.active()) {
        notActive.increment();
        outcomes.add(ReportOutcome.NOT_ACTIVE);
      } else {
        var deadlines =
            device.expectation().map(expected -> hearing.deadlines(receivedAt, expected));
        taken.add(
            new StatusReport(
                report.eui(), at, receivedAt, report.fields(), deadlines, report.source()));
        outcomes.add(ReportOutcome.MERGED);
      }
    }
    return new Sorted(outcomes, taken, unknown);
  }

  /**
   * Keeps reports that were taken.
   *
   * @return the transitions that this made, for {@link #kept}
   */
  List<ConnectivityChange> keep(List<StatusReport> taken) {
    var changes = new ArrayList<ConnectivityChange>();
    if (!taken.isEmpty()) {
      together.accept(() -> {
        changes.clear();
        changes.addAll(statuses.merge(taken));
        history.append(taken);
      });
    }
    return changes;
  }

  /**
   * To be called when what was kept is durable. A device that was deleted, and forgotten, after it
   * had been looked up here is now known anew. One that is deleted from now on is forgotten with
   * what was just written.
   */
  void kept(List<StatusReport> taken, List<ConnectivityChange> changes) {
    merged.add(taken.size());
    var seenFirst =
        changes.stream()
            .filter(change -> change.from() == Connectivity.State.NEVER_SEEN)
            .map(ConnectivityChange::eui)
            .toList();
    if (!seenFirst.isEmpty()) {
      var still = directory.find(seenFirst);
      seenFirst.stream()
          .filter(eui -> !still.containsKey(eui))
          .forEach(eui -> {
            statuses.delete(eui);
            history.delete(eui);
          });
    }
  }

  StatusCounters counters(long timesReplaced, long forgotten) {
    return new StatusCounters(
        merged.sum(), unknownDevice.sum(), notActive.sum(), timesReplaced, forgotten);
  }
}
