package io.lintel.web.admin.places;

import io.lintel.application.facility.BuildingService;
import io.lintel.application.facility.FloorService;
import io.lintel.application.facility.RoomDraft;
import io.lintel.application.facility.RoomService;
import io.lintel.domain.facility.Floor;
import io.lintel.domain.facility.Room;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.PlanPosition;
import io.lintel.web.admin.page.Difference;
import io.lintel.web.admin.page.Flash;
import io.lintel.web.admin.page.Form;
import io.lintel.web.admin.page.Heading;
import io.lintel.web.admin.page.Messages;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.admin.page.Submission;
import io.lintel.web.admin.page.Versions;
import io.lintel.web.http.FormValues;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds, changes and removes rooms. */
public final class RoomFormPage implements RouteGroup {

  private static final String NEW = PlaceAddresses.FLOOR + "/rooms/new";
  private static final String EDIT = PlaceAddresses.ROOM + "/edit";
  private static final String DELETE = PlaceAddresses.ROOM + "/delete";
  private static final String[] FIELDS = {"name", "version"};

  private final Screens screens;
  private final BuildingService buildings;
  private final FloorService floors;
  private final RoomService rooms;

  RoomFormPage(Screens screens, BuildingService buildings, FloorService floors, RoomService rooms) {
    this.screens = screens;
    this.buildings = buildings;
    this.floors = floors;
    this.rooms = rooms;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(NEW, this::blank).producing(MediaTypes.HTML),
        Route.post(NEW, this::add).producing(MediaTypes.HTML),
        Route.get(EDIT, this::filled).producing(MediaTypes.HTML),
        Route.post(EDIT, this::change).producing(MediaTypes.HTML),
        Route.get(DELETE, this::ask).producing(MediaTypes.HTML),
        Route.post(DELETE, this::remove).producing(MediaTypes.HTML));
  }

  private Reply blank(Request request) {
    var floor = floors.get(request.caller(), PlaceAddresses.floor(request));
    var form = Form.empty().with("name", "");
    return screens.show(request, newHeading(request, floor), "places/form", newModel(floor, form));
  }

  private Reply add(Request request) {
    var floor = floors.get(request.caller(), PlaceAddresses.floor(request));
    var values = request.form();
    return Submission.ofNew(Form.of(values, FIELDS))
        .send(
            () -> {
              var room =
                  rooms.create(request.caller(), floor.id(), draft(values, Optional.empty()));
              return saved(request, room, "place.added");
            },
            (form, _) ->
                screens.refuse(
                    request, newHeading(request, floor), "places/form", newModel(floor, form)));
  }

  private Reply filled(Request request) {
    var room = existing(request);
    return screens.show(
        request,
        heading(request, room, "place.edit"),
        "places/form",
        model(room, form(room), null));
  }

  private Reply change(Request request) {
    var values = request.form();
    var room = existing(request);
    return new Submission(
            Form.of(values, FIELDS),
            labels(screens.messages(request)),
            () -> form(existing(request)))
        .send(
            () -> {
              var changed =
                  rooms.change(
                      request.caller(),
                      room.id(),
                      Versions.of(values),
                      before -> draft(values, before.position()));
              return saved(request, changed, "place.saved");
            },
            (form, theirs) ->
                screens.refuse(
                    request,
                    heading(request, room, "place.edit"),
                    "places/form",
                    model(room, form, theirs)));
  }

  private Reply saved(Request request, Room room, String message) {
    return screens.leadTo(
        PlaceAddresses.of(room.floor()),
        Flash.done(screens.messages(request).text(message, room.name())));
  }

  private Reply ask(Request request) {
    var room = existing(request);
    return screens.show(
        request, heading(request, room, "place.delete"), "places/delete", removal(room, Map.of()));
  }

  private Reply remove(Request request) {
    var form = request.form();
    var room = existing(request);
    try {
      var _ = rooms.remove(request.caller(), room.id(), Versions.of(form), form.has("cascade"));
    } catch (Conflict e) {
      return screens.refuse(
          request,
          heading(request, room, "place.delete"),
          "places/delete",
          removal(room, e.holds()));
    }
    var done = screens.messages(request).text("place.deleted", room.name());
    return screens.leadTo(PlaceAddresses.of(room.floor()), Flash.done(done));
  }

  private static PlaceRemovalModel removal(Room room, Map<String, Long> holds) {
    return new PlaceRemovalModel(
        room.name(),
        PlaceAddresses.of(room.id()) + "/delete",
        PlaceAddresses.of(room.floor()),
        room.version().number(),
        holds);
  }

  private Room existing(Request request) {
    return rooms.get(request.caller(), PlaceAddresses.room(request));
  }

  private static Form form(Room room) {
    return Form.empty()
        .with("name", room.name())
        .with("version", Long.toString(room.version().number()));
  }

  private static RoomDraft draft(FormValues values, Optional<PlanPosition> position) {
    if (values.text("name").isEmpty()) {
      throw new Invalid("name", "is required");
    }
    return new RoomDraft(values.text("name"), position);
  }

  private static Map<String, String> labels(Messages messages) {
    return Map.of("name", messages.text("place.name"));
  }

  private Heading newHeading(Request request, Floor floor) {
    var messages = screens.messages(request);
    var building = buildings.get(request.caller(), floor.building());
    return PlaceAddresses.below(messages, building, floor, messages.text("room.add"));
  }

  private Heading heading(Request request, Room room, String title) {
    var messages = screens.messages(request);
    var building = buildings.get(request.caller(), room.building());
    var floor = floors.get(request.caller(), room.floor());
    return PlaceAddresses.below(
        messages, building, floor, "%s: %s".formatted(messages.text(title), room.name()));
  }

  private static PlaceFormModel newModel(Floor floor, Form form) {
    var back = PlaceAddresses.of(floor.id());
    return new PlaceFormModel(
        form, back + "/rooms/new", back, PlaceFormModel.Sort.ROOM, true, List.of(), null);
  }

  private static PlaceFormModel model(Room room, Form form, @Nullable List<Difference> theirs) {
    return new PlaceFormModel(
        form,
        PlaceAddresses.of(room.id()) + "/edit",
        PlaceAddresses.of(room.floor()),
        PlaceFormModel.Sort.ROOM,
        false,
        List.of(),
        theirs);
  }
}
