package io.lintel.web.admin.devices;

import io.lintel.application.bridge.DeviceStatusService;
import io.lintel.application.device.DeviceService;
import io.lintel.application.device.KindService;
import io.lintel.application.facility.PlacePaths;
import io.lintel.domain.device.DeviceId;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.device.Kind;
import io.lintel.domain.device.Placement;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.status.DeviceStatus;
import io.lintel.domain.status.StatusQuery;
import io.lintel.web.admin.page.Area;
import io.lintel.web.admin.page.Heading;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.util.List;

/** A device: what it is, where it is, and what it last reported. */
public final class DevicePage implements RouteGroup {

  private static final String PATH = Area.DEVICES.path() + "/{ref}";

  private final Screens screens;
  private final DeviceService devices;
  private final DeviceStatusService statuses;
  private final KindService kinds;
  private final PlacePaths paths;

  DevicePage(
      Screens screens,
      DeviceService devices,
      DeviceStatusService statuses,
      KindService kinds,
      PlacePaths paths) {
    this.screens = screens;
    this.devices = devices;
    this.statuses = statuses;
    this.kinds = kinds;
    this.paths = paths;
  }

  /** The address of a device's page. */
  public static String path(DeviceId id) {
    return Area.DEVICES.path() + "/" + id;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.get(PATH, this::show).producing(MediaTypes.HTML));
  }

  private Reply show(Request request) {
    var caller = request.caller();
    var device = devices.get(caller, ref(request));
    var id = new DeviceRef.ById(device.id());
    var kind =
        device
            .kind()
            .flatMap(
                key -> kinds.list(caller).stream().filter(it -> it.key().equals(key)).findFirst());
    var place =
        device
            .placement()
            .map(Placement::room)
            .map(room -> paths.of(caller, List.of(room)).get(room));
    var status =
        statuses
            .read(caller, id, StatusQuery.EVERYTHING)
            .orElseGet(() -> DeviceStatus.neverSeen(device.eui()));
    var heading =
        Heading.of(Area.DEVICES, device.name())
            .under(screens.messages(request).text(Area.DEVICES), Area.DEVICES.path());
    return screens.show(
        request,
        heading,
        "devices/device",
        new DeviceModel(
            device,
            status,
            kind.orElse(null),
            place.orElse(null),
            fields(status, kind.orElse(null))));
  }

  private static List<ReportedField> fields(
      DeviceStatus status, @org.jspecify.annotations.Nullable Kind kind) {
    return status.fields().entrySet().stream()
        .map(entry ->
            ReportedField.of(
                entry.getKey().value(),
                entry.getValue(),
                FieldText.field(kind, entry.getKey().value()).orElse(null)))
        .toList();
  }

  static DeviceRef ref(Request request) {
    try {
      return DeviceRef.parse(request.path("ref"));
    } catch (Invalid _) {
      throw new NotFound("device", request.path("ref"));
    }
  }
}
