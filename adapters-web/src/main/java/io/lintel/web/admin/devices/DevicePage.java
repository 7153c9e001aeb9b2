package io.lintel.web.admin.devices;

import io.lintel.application.bridge.CommandedDevices;
import io.lintel.application.bridge.DesiredStates;
import io.lintel.application.bridge.DeviceStatusService;
import io.lintel.application.device.DeviceService;
import io.lintel.application.device.KindService;
import io.lintel.application.facility.BuildingService;
import io.lintel.application.facility.PlacePaths;
import io.lintel.application.shared.Caller;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.device.Kind;
import io.lintel.domain.device.Placement;
import io.lintel.domain.facility.Building;
import io.lintel.domain.facility.BuildingId;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.status.BucketQuery;
import io.lintel.domain.status.DeviceStatus;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.StatusQuery;
import io.lintel.domain.status.TimeRange;
import io.lintel.web.admin.page.Area;
import io.lintel.web.admin.page.Heading;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.bridge.ApiServices;
import io.lintel.web.http.Json;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import io.lintel.web.status.StatusJson;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A device: what it is, where it is, and what it last reported. */
public final class DevicePage implements RouteGroup {

  private static final PageRequest LATEST_COMMANDS = PageRequest.first(5);

  /** In so many fields, those that were reported last, is looked when the device reported. */
  private static final int MOST_HEARD = 3;

  private final Screens screens;
  private final DeviceService devices;
  private final DeviceStatusService statuses;
  private final DesiredStates desired;
  private final CommandedDevices commands;
  private final KindService kinds;
  private final BuildingService buildings;
  private final PlacePaths paths;
  private final InstantSource clock;

  DevicePage(Screens screens, ApiServices services, InstantSource clock) {
    this.screens = screens;
    this.devices = services.devices();
    this.statuses = services.deviceStatuses();
    this.desired = services.desiredStates();
    this.commands = services.commandedDevices();
    this.kinds = services.kinds();
    this.buildings = services.buildings();
    this.paths = services.placePaths();
    this.clock = clock;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(DeviceRefs.PATH, this::show).knowing("range").producing(MediaTypes.HTML),
        Route.get(DeviceRefs.PATH + "/live", this::live).producing(MediaTypes.HTML));
  }

  private Reply show(Request request) {
    var model = model(request);
    model = model.with(timeline(request, model));
    return screens.show(request, heading(request, model), "devices/device", model);
  }

  /** What of the page changes when the device reports, or is told something. */
  private Reply live(Request request) {
    var model = model(request);
    return screens.part(request, heading(request, model), "devices/live", model);
  }

  private Heading heading(Request request, DeviceModel model) {
    var messages = screens.messages(request);
    var heading =
        Heading.of(Area.DEVICES, model.device().name())
            .under(messages.text(Area.DEVICES), Area.DEVICES.path());
    var building = model.building();
    return building == null ? heading : heading.in(building.timeZone());
  }

  private DeviceModel model(Request request) {
    var caller = request.caller();
    var device = devices.get(caller, DeviceRefs.ref(request));
    var kind = device.kind().map(key -> kinds.get(caller, key));
    var status =
        statuses
            .read(caller, new DeviceRef.ById(device.id()), StatusQuery.EVERYTHING)
            .orElseGet(() -> DeviceStatus.neverSeen(device.eui()));
    var ref = new DeviceRef.ById(device.id());
    var range = request.query().one("range", HistoryRange::parse).orElse(HistoryRange.DAY);
    return new DeviceModel(
        device,
        status,
        kind.orElse(null),
        building(caller, device).orElse(null),
        device
            .placement()
            .map(Placement::room)
            .map(room -> paths.of(caller, List.of(room)).get(room))
            .orElse(null),
        devices.formerEuis(caller, device.id()),
        fields(status, kind),
        WantedField.all(desired.read(caller, ref), status, kind),
        commands.list(caller, ref, LATEST_COMMANDS).items(),
        range,
        null,
        Json.pretty(StatusJson.of(status)));
  }

  private @Nullable Timeline timeline(Request request, DeviceModel model) {
    var kind = model.kind();
    if (kind == null || kind.offlineAfter().isEmpty()) {
      return null;
    }
    var to = clock.instant();
    var from = to.minus(model.range().length());
    var width = model.range().bucket();
    var heard = new TreeSet<Instant>();
    model.fields().stream()
        .sorted(Comparator.comparing(ReportedField::at).reversed())
        .limit(MOST_HEARD)
        .map(it -> new BucketQuery(new FieldName(it.name()), new TimeRange(from, to), width))
        .flatMap(query ->
            statuses
                .history(request.caller(), new DeviceRef.ById(model.device().id()), query)
                .stream())
        .forEach(it -> heard.add(it.start()));
    return Timeline.of(kind, model.status().connectivity(), from, to, heard, width).orElse(null);
  }

  private Optional<Building> building(Caller caller, Device device) {
    return device.placement().map(place -> buildings.get(caller, new BuildingId(place.building())));
  }

  private static List<ReportedField> fields(DeviceStatus status, Optional<Kind> kind) {
    return status.fields().entrySet().stream()
        .map(entry ->
            ReportedField.of(
                entry.getKey().value(),
                entry.getValue(),
                FieldText.field(kind.orElse(null), entry.getKey().value()).orElse(null)))
        .toList();
  }
}
