package io.lintel.web.admin.places;

import io.lintel.application.facility.BuildingService;
import io.lintel.application.facility.FloorDraft;
import io.lintel.application.facility.FloorService;
import io.lintel.domain.facility.Building;
import io.lintel.domain.facility.Floor;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Invalid;
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
import org.jspecify.annotations.Nullable;

/** Adds, changes and removes floors. */
public final class FloorFormPage implements RouteGroup {

  private static final String NEW = PlaceAddresses.BUILDING + "/floors/new";
  private static final String EDIT = PlaceAddresses.FLOOR + "/edit";
  private static final String DELETE = PlaceAddresses.FLOOR + "/delete";
  private static final String[] FIELDS = {"name", "level", "version"};

  private final Screens screens;
  private final BuildingService buildings;
  private final FloorService floors;

  FloorFormPage(Screens screens, BuildingService buildings, FloorService floors) {
    this.screens = screens;
    this.buildings = buildings;
    this.floors = floors;
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
    var building = buildings.get(request.caller(), PlaceAddresses.building(request));
    var form = Form.empty().with("name", "").with("level", "");
    return screens.show(
        request, newHeading(request, building), "places/form", newModel(building, form));
  }

  private Reply add(Request request) {
    var building = buildings.get(request.caller(), PlaceAddresses.building(request));
    var values = request.form();
    return Submission.ofNew(Form.of(values, FIELDS))
        .send(
            () -> {
              var floor = floors.create(request.caller(), building.id(), draft(values));
              return saved(request, floor, "place.added");
            },
            (form, _) ->
                screens.refuse(
                    request,
                    newHeading(request, building),
                    "places/form",
                    newModel(building, form)));
  }

  private Reply filled(Request request) {
    var floor = existing(request);
    return screens.show(
        request,
        heading(request, floor, "place.edit"),
        "places/form",
        model(floor, form(floor), null));
  }

  private Reply change(Request request) {
    var values = request.form();
    var floor = existing(request);
    return new Submission(
            Form.of(values, FIELDS),
            labels(screens.messages(request)),
            () -> form(existing(request)))
        .send(
            () -> {
              var changed =
                  floors.change(
                      request.caller(), floor.id(), Versions.of(values), _ -> draft(values));
              return saved(request, changed, "place.saved");
            },
            (form, theirs) ->
                screens.refuse(
                    request,
                    heading(request, floor, "place.edit"),
                    "places/form",
                    model(floor, form, theirs)));
  }

  private Reply saved(Request request, Floor floor, String message) {
    return screens.leadTo(
        PlaceAddresses.of(floor.building()),
        Flash.done(screens.messages(request).text(message, floor.name())));
  }

  private Reply ask(Request request) {
    var floor = existing(request);
    return screens.show(
        request,
        heading(request, floor, "place.delete"),
        "places/delete",
        removal(floor, Map.of()));
  }

  private Reply remove(Request request) {
    var form = request.form();
    var floor = existing(request);
    try {
      var _ = floors.remove(request.caller(), floor.id(), Versions.of(form), form.has("cascade"));
    } catch (Conflict e) {
      return screens.refuse(
          request,
          heading(request, floor, "place.delete"),
          "places/delete",
          removal(floor, e.holds()));
    }
    var done = screens.messages(request).text("place.deleted", floor.name());
    return screens.leadTo(PlaceAddresses.of(floor.building()), Flash.done(done));
  }

  private static PlaceRemovalModel removal(Floor floor, Map<String, Long> holds) {
    return new PlaceRemovalModel(
        floor.name(),
        PlaceAddresses.of(floor.id()) + "/delete",
        PlaceAddresses.of(floor.building()),
        floor.version().number(),
        holds);
  }

  private Floor existing(Request request) {
    return floors.get(request.caller(), PlaceAddresses.floor(request));
  }

  private static Form form(Floor floor) {
    return Form.empty()
        .with("name", floor.name())
        .with("level", Integer.toString(floor.level()))
        .with("version", Long.toString(floor.version().number()));
  }

  private static FloorDraft draft(FormValues values) {
    if (values.text("name").isEmpty()) {
      throw new Invalid("name", "is required");
    }
    if (!values.text("level").matches("-?[0-9]{1,4}")) {
      throw new Invalid("level", "must be a whole number, 0 for the ground floor");
    }
    return new FloorDraft(values.text("name"), Integer.parseInt(values.text("level")));
  }

  private static Map<String, String> labels(Messages messages) {
    return Map.of("name", messages.text("place.name"), "level", messages.text("floor.level"));
  }

  private Heading newHeading(Request request, Building building) {
    var messages = screens.messages(request);
    return PlaceAddresses.below(messages, building, messages.text("floor.add"));
  }

  private Heading heading(Request request, Floor floor, String title) {
    var messages = screens.messages(request);
    var building = buildings.get(request.caller(), floor.building());
    return PlaceAddresses.below(messages, building, floor, messages.text(title));
  }

  private static PlaceFormModel newModel(Building building, Form form) {
    var back = PlaceAddresses.of(building.id());
    return new PlaceFormModel(
        form, back + "/floors/new", back, PlaceFormModel.Sort.FLOOR, true, List.of(), null);
  }

  private static PlaceFormModel model(Floor floor, Form form, @Nullable List<Difference> theirs) {
    return new PlaceFormModel(
        form,
        PlaceAddresses.of(floor.id()) + "/edit",
        PlaceAddresses.of(floor.id()),
        PlaceFormModel.Sort.FLOOR,
        false,
        List.of(),
        theirs);
  }
}
