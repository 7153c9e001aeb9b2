package io.lintel.web.device;

import io.lintel.application.device.DeviceService;
import io.lintel.domain.device.Device;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Revision;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.util.List;

/** One device. */
public final class DeviceRoutes implements RouteGroup {

  public static final String ALL = Route.API + "/devices";
  public static final String ONE = ALL + "/{" + DeviceRefs.PARAMETER + "}";

  private final DeviceService devices;

  public DeviceRoutes(DeviceService devices) {
    this.devices = devices;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post(ALL, this::register), Route.get(ONE, this::get), Route.patch(ONE, this::change));
  }

  private Reply register(Request request) {
    var input = request.body(NewDeviceInput.class);
    var device = devices.register(request.caller(), input.toEui(), input.toDraft());
    return Reply.created(ALL + "/" + device.id(), DeviceJson.of(device))
        .tagged(revision(device).tag());
  }

  private Reply get(Request request) {
    return reply(devices.get(request.caller(), DeviceRefs.of(request)));
  }

  private Reply change(Request request) {
    var patch = request.patch(DeviceInput.class);
    var ref = DeviceRefs.of(request);
    return reply(
        devices.change(
            request.caller(),
            ref,
            request
                .preconditions()
                .expectedVersion(() -> revision(devices.get(request.caller(), ref))),
            draft -> patch.apply(DeviceInput.of(draft)).toDraft()));
  }

  private static Reply reply(Device device) {
    return Reply.ok(DeviceJson.of(device)).tagged(revision(device).tag());
  }

  public static Revision revision(Device device) {
    return new Revision(device.version(), device.createdAt());
  }
}
