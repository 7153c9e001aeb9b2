package io.lintel.application.bridge;

import io.lintel.application.device.DeviceService;
import io.lintel.application.shared.Caller;
import io.lintel.application.status.HistoryService;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.device.FormerEui;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.Bucket;
import io.lintel.domain.status.BucketQuery;
import io.lintel.domain.status.HistoryPage;
import io.lintel.domain.status.HistoryQuery;
import io.lintel.domain.status.NumberSummary;
import io.lintel.domain.status.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What a device reported, with whatever hardware it had. */
final class DeviceHistory {

  private final DeviceService devices;
  private final HistoryService histories;

  DeviceHistory(DeviceService devices, HistoryService histories) {
    this.devices = devices;
    this.histories = histories;
  }

  /** Of samples of the same time that of the newer hardware counts. */
  HistoryPage read(Caller caller, DeviceRef ref, HistoryQuery query) {
    Comparator<Instant> order =
        switch (query.order()) {
          case OLDEST_FIRST -> Comparator.naturalOrder();
          case NEWEST_FIRST -> Comparator.reverseOrder();
        };
    var samples = new TreeMap<Instant, Reading>(order);
    boolean more = false;
    for (var eui : euis(caller, ref)) {
      var page = histories.read(caller.unlimited(), eui, query);
      page.samples().forEach(sample -> samples.put(sample.at(), sample));
      more = more || page.next().isPresent();
    }
    var read = List.copyOf(samples.values());
    return more && read.size() == query.limit()
        ? new HistoryPage(read, Optional.of(read.getLast().at()))
        : HistoryPage.of(read, query.limit());
  }

  List<Bucket> buckets(Caller caller, DeviceRef ref, BucketQuery query) {
    var buckets = new TreeMap<Instant, Bucket>();
    for (var eui : euis(caller, ref)) {
      for (var bucket : histories.buckets(caller.unlimited(), eui, query)) {
        buckets.merge(bucket.start(), bucket, DeviceHistory::together);
      }
    }
    return List.copyOf(buckets.values());
  }

  /** Of the oldest hardware first. */
  private List<Eui> euis(Caller caller, DeviceRef ref) {
    var device = devices.get(caller, ref);
    var euis = new ArrayList<Eui>();
    devices.formerEuis(caller, device.id()).stream().map(FormerEui::eui).forEach(euis::add);
    euis.add(device.eui());
    return euis;
  }

  private static Bucket together(Bucket older, Bucket newer) {
    return new Bucket(
        older.start(),
        older.count() + newer.count(),
        older
            .numbers()
            .map(one -> newer.numbers().map(other -> together(one, other)).orElse(one))
            .or(newer::numbers),
        newer.last().at().isBefore(older.last().at()) ? older.last() : newer.last());
  }

  private static NumberSummary together(NumberSummary one, NumberSummary other) {
    long count = one.count() + other.count();
    double average =
        one.average() * ((double) one.count() / count)
            + other.average() * ((double) other.count() / count);
    double min = Math.min(one.min(), other.min());
    double max = Math.max(one.max(), other.max());
    return new NumberSummary(count, min, max, Math.clamp(average, min, max));
  }
}
