package io.lintel.web.bridge;

import io.lintel.application.bridge.EventStreams;
import io.lintel.application.event.EventFilter;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.facility.BuildingId;
import io.lintel.web.event.ServerSentEvents;
import io.lintel.web.event.StreamQueue;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What happens, as it happens. */
public final class EventRoutes implements RouteGroup {

  /** Shorter than proxies and Jetty wait for a silent connection, which is 30 seconds and more. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final EventStreams streams;
  private final Duration heartbeat;

  public EventRoutes(EventStreams streams) {
    this(streams, HEARTBEAT);
  }

  /**
   * @param heartbeat how long a stream may be silent
   */
  public EventRoutes(EventStreams streams, Duration heartbeat) {
    this.streams = streams;
    this.heartbeat = heartbeat;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(Route.API + "/events", this::events)
            .knowing("building", "device", "type")
            .producing(ServerSentEvents.MEDIA_TYPE));
  }

  /** Answers what happens from now on, or since an event, as far as the request asks for it. */
  public Reply events(Request request) {
    var query = request.query();
    var queue = new StreamQueue();
    var stream =
        streams.open(
            request.caller(),
            types(request),
            query.uuid("building").map(BuildingId::new),
            query.one("device", DeviceRef::parse),
            request.header("Last-Event-ID").filter(id -> !id.isBlank()),
            queue);
    var content = new ServerSentEvents(stream, queue, heartbeat, request::stillActsForItsCaller);
    return Reply.of(200, new Reply.Body.Live(ServerSentEvents.MEDIA_TYPE, content))
        .with("Cache-Control", "no-store")
        .with("X-Accel-Buffering", "no"); // nginx would wait for more
  }

  private static Set<String> types(Request request) {
    return request.query().all("type", EventFilter::types).stream()
        .flatMap(Set::stream)
        .collect(Collectors.toUnmodifiableSet());
  }
}
