package io.lintel.web.admin.places;

import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceQuery;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.device.PlaceFilter;
import io.lintel.domain.device.Placement;
import io.lintel.domain.facility.FloorId;
import io.lintel.domain.facility.PlanImage;
import io.lintel.domain.facility.Room;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.PlanPosition;
import io.lintel.domain.status.Connectivity;
import io.lintel.web.admin.page.Flash;
import io.lintel.web.admin.page.Heading;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.bridge.ApiServices;
import io.lintel.web.facility.FloorPlanRoutes;
import io.lintel.web.facility.plan.PlanReader;
import io.lintel.web.http.FormValues;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import io.lintel.web.http.Rules;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The plan of a floor, with what is on it and what is not. */
public final class FloorPage implements RouteGroup {

  private static final int MOST_DEVICES = 300;
  private static final String PLAN = PlaceAddresses.FLOOR + "/plan";

  private final Screens screens;
  private final ApiServices services;

  FloorPage(Screens screens, ApiServices services) {
    this.screens = screens;
    this.services = services;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PlaceAddresses.FLOOR, this::show).knowing("arrange").producing(MediaTypes.HTML),
        Route.get(PlaceAddresses.FLOOR + "/live", this::live)
            .knowing("arrange")
            .producing(MediaTypes.HTML),
        Route.get(PLAN, this::image)
            .knowing("image")
            .producing(MediaTypes.PNG, MediaTypes.JPEG, MediaTypes.SVG),
        Route.post(PLAN, this::replacePlan).producing(MediaTypes.HTML),
        Route.post(PlaceAddresses.FLOOR + "/plan/remove", this::removePlan)
            .producing(MediaTypes.HTML),
        Route.post(PlaceAddresses.FLOOR + "/positions", this::move).producing(MediaTypes.HTML));
  }

  private Reply show(Request request) {
    var model = model(request, null);
    return screens.show(request, heading(request, model), "places/floor", model);
  }

  private Reply live(Request request) {
    var model = model(request, null);
    return screens.part(request, heading(request, model), "places/plan", model);
  }

  private Heading heading(Request request, FloorModel model) {
    return PlaceAddresses.below(screens.messages(request), model.building(), model.floor().name());
  }

  private Reply image(Request request) {
    var id = PlaceAddresses.floor(request);
    return FloorPlanRoutes.reply(services.floorPlans().get(request.caller(), id));
  }

  private Reply replacePlan(Request request) {
    var id = PlaceAddresses.floor(request);
    try (var upload = request.uploaded("plan", PlanImage.LARGEST)) {
      var image = PlanReader.read(upload.bytes());
      var _ = services.floorPlans().put(request.caller(), id, image, _ -> {});
      return lead(request, id, "plan.saved");
    } catch (Invalid e) {
      var model = model(request, e.violations().getFirst().message());
      return screens.refuse(request, heading(request, model), "places/floor", model);
    }
  }

  private Reply removePlan(Request request) {
    var id = PlaceAddresses.floor(request);
    services.floorPlans().remove(request.caller(), id, _ -> {});
    return lead(request, id, "plan.removed");
  }

  private Reply lead(Request request, FloorId id, String message) {
    var done = screens.messages(request).text(message);
    return screens.leadTo(PlaceAddresses.of(id), Flash.done(done));
  }

  /** Puts a device or a room somewhere on the plan, or nowhere. */
  private Reply move(Request request) {
    var id = PlaceAddresses.floor(request);
    var form = request.form();
    var position = position(form);
    if (form.given("device").isPresent()) {
      var ref = Rules.at("device", () -> DeviceRef.parse(form.text("device")));
      var _ =
          services.devices().change(request.caller(), ref, Optional.empty(), it -> it.at(position));
    } else {
      var room = new io.lintel.domain.facility.RoomId(Rules.uuid("room", form.text("room")));
      var _ =
          services
              .rooms()
              .change(
                  request.caller(),
                  room,
                  Optional.empty(),
                  it -> new io.lintel.application.facility.RoomDraft(it.name(), position));
    }
    return form.has("quietly")
        ? Reply.noContent()
        : screens.leadTo(PlaceAddresses.of(id) + "?arrange=yes");
  }

  private static Optional<PlanPosition> position(FormValues form) {
    if (form.text("x").isEmpty() && form.text("y").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new PlanPosition(part(form, "x"), part(form, "y")));
  }

  private static double part(FormValues form, String name) {
    try {
      return Double.parseDouble(form.text(name)) / 100;
    } catch (NumberFormatException _) {
      throw new Invalid(name, "'%s' is no number".formatted(form.text(name)));
    }
  }

  private FloorModel model(Request request, @Nullable String error) {
    var caller = request.caller();
    var floor = services.floors().get(caller, PlaceAddresses.floor(request));
    var building = services.buildings().get(caller, floor.building());
    var rooms = services.rooms().list(caller, floor.id(), PageRequest.first(Page.LARGEST)).items();
    var names = rooms.stream().collect(Collectors.toMap(it -> it.id().value(), Room::name));
    var page =
        services
            .devices()
            .list(
                caller,
                DeviceQuery.all(PageRequest.first(MOST_DEVICES))
                    .at(new PlaceFilter.OnFloor(floor.id().value())));
    var states = services.deviceStatuses().connectivity(caller, page.items());
    var model =
        new FloorModel(
            building,
            floor,
            List.of(),
            List.of(),
            request.query().text("arrange").isPresent(),
            page.next().isPresent(),
            error);
    return new FloorModel(
        building,
        floor,
        rooms.stream()
            .map(it -> new FloorModel.OfRoom(it, pin(it.position(), model.height())))
            .toList(),
        page.items().stream()
            .map(it ->
                ofDevice(
                    it, names, states.getOrDefault(it, Connectivity.NEVER_SEEN), model.height()))
            .sorted(Comparator.comparing(FloorModel.OfDevice::room, String.CASE_INSENSITIVE_ORDER))
            .toList(),
        model.arranging(),
        model.more(),
        error);
  }

  private static FloorModel.OfDevice ofDevice(
      Device device, Map<UUID, String> rooms, Connectivity connectivity, int height) {
    return new FloorModel.OfDevice(
        device.id().toString(),
        device.name(),
        device.placement().map(Placement::room).map(rooms::get).orElse(""),
        connectivity.state(),
        pin(device.placement().flatMap(Placement::position), height));
  }

  private static FloorModel.@Nullable Pin pin(Optional<PlanPosition> position, int height) {
    return position
        .map(it -> FloorModel.Pin.of(it.x() * FloorModel.WIDTH, it.y() * height))
        .orElse(null);
  }
}
