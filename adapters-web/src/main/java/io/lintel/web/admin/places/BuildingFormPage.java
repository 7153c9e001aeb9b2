package io.lintel.web.admin.places;

import io.lintel.application.facility.BuildingService;
import io.lintel.domain.facility.Building;
import io.lintel.domain.shared.Conflict;
import io.lintel.web.admin.page.Difference;
import io.lintel.web.admin.page.Flash;
import io.lintel.web.admin.page.Form;
import io.lintel.web.admin.page.Heading;
import io.lintel.web.admin.page.Messages;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.admin.page.Submission;
import io.lintel.web.admin.page.Versions;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds, changes and removes buildings. */
public final class BuildingFormPage implements RouteGroup {

  private static final String NEW = PlaceAddresses.BUILDINGS + "/new";
  private static final String EDIT = PlaceAddresses.BUILDING + "/edit";
  private static final String DELETE = PlaceAddresses.BUILDING + "/delete";

  private final Screens screens;
  private final BuildingService buildings;
  private final ZoneId zone;

  /**
   * @param zone that a new building is thought to be in
   */
  BuildingFormPage(Screens screens, BuildingService buildings, ZoneId zone) {
    this.screens = screens;
    this.buildings = buildings;
    this.zone = zone;
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
    return screens.show(
        request, newHeading(request), "places/form", newModel(BuildingForm.blank(zone)));
  }

  private Reply add(Request request) {
    var values = request.form();
    return Submission.ofNew(Form.of(values, BuildingForm.FIELDS))
        .send(
            () -> {
              var added = buildings.create(request.caller(), BuildingForm.draft(values));
              return saved(request, added, "place.added");
            },
            (form, _) ->
                screens.refuse(request, newHeading(request), "places/form", newModel(form)));
  }

  private Reply filled(Request request) {
    var building = existing(request);
    return screens.show(
        request,
        heading(request, building, "place.edit"),
        "places/form",
        model(building, BuildingForm.of(building), null));
  }

  private Reply change(Request request) {
    var values = request.form();
    var building = existing(request);
    return new Submission(
            Form.of(values, BuildingForm.FIELDS),
            labels(screens.messages(request)),
            () -> BuildingForm.of(existing(request)))
        .send(
            () -> {
              var changed =
                  buildings.change(
                      request.caller(),
                      building.id(),
                      Versions.of(values),
                      _ -> BuildingForm.draft(values));
              return saved(request, changed, "place.saved");
            },
            (form, theirs) ->
                screens.refuse(
                    request,
                    heading(request, building, "place.edit"),
                    "places/form",
                    model(building, form, theirs)));
  }

  private Reply saved(Request request, Building building, String message) {
    return screens.leadTo(
        PlaceAddresses.of(building.id()),
        Flash.done(screens.messages(request).text(message, building.name())));
  }

  private Reply ask(Request request) {
    var building = existing(request);
    return screens.show(
        request,
        heading(request, building, "place.delete"),
        "places/delete",
        removal(building, Map.of()));
  }

  private Reply remove(Request request) {
    var form = request.form();
    var building = existing(request);
    try {
      var _ =
          buildings.remove(request.caller(), building.id(), Versions.of(form), form.has("cascade"));
    } catch (Conflict e) {
      return screens.refuse(
          request,
          heading(request, building, "place.delete"),
          "places/delete",
          removal(building, e.holds()));
    }
    var done = screens.messages(request).text("place.deleted", building.name());
    return screens.leadTo(PlaceAddresses.BUILDINGS, Flash.done(done));
  }

  private static PlaceRemovalModel removal(Building building, Map<String, Long> holds) {
    var path = PlaceAddresses.of(building.id());
    return new PlaceRemovalModel(
        building.name(), path + "/delete", path, building.version().number(), holds);
  }

  private Building existing(Request request) {
    return buildings.get(request.caller(), PlaceAddresses.building(request));
  }

  private Heading newHeading(Request request) {
    var messages = screens.messages(request);
    return PlaceAddresses.below(messages, messages.text("building.add"));
  }

  private Heading heading(Request request, Building building, String title) {
    var messages = screens.messages(request);
    return PlaceAddresses.below(messages, building, messages.text(title));
  }

  private static Map<String, String> labels(Messages messages) {
    var labels = new LinkedHashMap<String, String>();
    labels.put("name", messages.text("place.name"));
    labels.put("address", messages.text("building.address"));
    labels.put("timeZone", messages.text("building.zone"));
    labels.put("latitude", messages.text("building.latitude"));
    labels.put("longitude", messages.text("building.longitude"));
    return labels;
  }

  private static PlaceFormModel newModel(Form form) {
    return new PlaceFormModel(
        form,
        NEW,
        PlaceAddresses.BUILDINGS,
        PlaceFormModel.Sort.BUILDING,
        true,
        BuildingForm.zones(form.value("timeZone")),
        null);
  }

  private static PlaceFormModel model(
      Building building, Form form, @Nullable List<Difference> theirs) {
    var path = PlaceAddresses.of(building.id());
    return new PlaceFormModel(
        form,
        path + "/edit",
        path,
        PlaceFormModel.Sort.BUILDING,
        false,
        BuildingForm.zones(form.value("timeZone")),
        theirs);
  }
}
