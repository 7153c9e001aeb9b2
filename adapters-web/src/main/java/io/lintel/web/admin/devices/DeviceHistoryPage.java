package io.lintel.web.admin.devices;

import io.lintel.application.bridge.DeviceStatusService;
import io.lintel.domain.status.Bucket;
import io.lintel.domain.status.BucketQuery;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.TimeRange;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.time.InstantSource;
import java.util.List;

/** What charts draw. */
public final class DeviceHistoryPage implements RouteGroup {

  private final DeviceStatusService statuses;
  private final InstantSource clock;

  DeviceHistoryPage(DeviceStatusService statuses, InstantSource clock) {
    this.statuses = statuses;
    this.clock = clock;
  }

  /**
   * A line with the band around it, in columns.
   *
   * @param times in seconds since the epoch
   */
  record Series(
      long from,
      long to,
      List<Long> times,
      List<Double> averages,
      List<Double> least,
      List<Double> greatest) {}

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(DeviceRefs.PATH + "/history", this::history).knowing("field", "range"));
  }

  private Reply history(Request request) {
    var range = request.query().required("range", HistoryRange::parse);
    var field = request.query().required("field", FieldName::new);
    var now = clock.instant();
    var from = now.minus(range.length());
    var query = new BucketQuery(field, new TimeRange(from, now), range.bucket());
    var buckets =
        statuses.history(request.caller(), DeviceRefs.ref(request), query).stream()
            .filter(it -> it.numbers().isPresent())
            .toList();
    return Reply.ok(series(from.getEpochSecond(), now.getEpochSecond(), buckets));
  }

  private static Series series(long from, long to, List<Bucket> buckets) {
    return new Series(
        from,
        to,
        buckets.stream().map(it -> it.start().getEpochSecond()).toList(),
        buckets.stream().map(it -> it.numbers().orElseThrow().average()).toList(),
        buckets.stream().map(it -> it.numbers().orElseThrow().min()).toList(),
        buckets.stream().map(it -> it.numbers().orElseThrow().max()).toList());
  }
}
