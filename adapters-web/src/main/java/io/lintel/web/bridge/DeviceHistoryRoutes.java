package io.lintel.web.bridge;

import io.lintel.application.bridge.DeviceStatusService;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.status.BucketQuery;
import io.lintel.web.device.DeviceRefs;
import io.lintel.web.device.DeviceRoutes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import io.lintel.web.status.BucketsJson;
import io.lintel.web.status.HistoryQueries;
import java.util.List;

/** What a device reported over time. */
public final class DeviceHistoryRoutes implements RouteGroup {

  private final DeviceStatusService statuses;

  public DeviceHistoryRoutes(DeviceStatusService statuses) {
    this.statuses = statuses;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(DeviceRoutes.ONE + "/history", this::read)
            .knowing("field", "from", "to", "order", "bucket", "limit", "cursor"));
  }

  private Reply read(Request request) {
    var ref = DeviceRefs.of(request);
    return HistoryQueries.buckets(request.query())
        .map(query -> buckets(request, ref, query))
        .orElseGet(() -> samples(request, ref));
  }

  private Reply samples(Request request, DeviceRef ref) {
    var page = statuses.history(request.caller(), ref, HistoryQueries.samples(request));
    return request.reply(HistoryQueries.page(page), reading -> reading);
  }

  private Reply buckets(Request request, DeviceRef ref, BucketQuery query) {
    var buckets = statuses.history(request.caller(), ref, query);
    return Reply.ok(BucketsJson.of(query.width(), buckets));
  }
}
