package io.lintel.web.admin.devices;

import io.lintel.application.bridge.DesiredStates;
import io.lintel.application.bridge.DevicePlaces;
import io.lintel.application.bridge.DeviceStatusService;
import io.lintel.application.device.DeviceService;
import io.lintel.application.device.KindService;
import io.lintel.application.facility.PlacePaths;
import io.lintel.domain.device.Kind;
import io.lintel.domain.device.KindField;
import io.lintel.domain.shared.Invalid;
import io.lintel.web.admin.page.Area;
import io.lintel.web.admin.page.Choice;
import io.lintel.web.admin.page.Flash;
import io.lintel.web.admin.page.Form;
import io.lintel.web.admin.page.Heading;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.admin.places.RoomChooser;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Does something with many devices in three steps: what is chosen, what would change, what became
 * of it. All that one step knows is in the form that leads to the next.
 */
public final class BulkPage implements RouteGroup {

  static final String PATH = Area.DEVICES.path() + "/bulk";
  private static final int MOST_COUNTED = 2_000;
  private static final int MOST_SHOWN = 100;

  private final Screens screens;
  private final DeviceService devices;
  private final DeviceStatusService statuses;
  private final DevicePlaces places;
  private final PlacePaths paths;
  private final KindService kinds;
  private final DesiredStates desired;
  private final RoomChooser chooser;
  private final BulkWork work;

  BulkPage(
      Screens screens,
      DeviceService devices,
      DeviceStatusService statuses,
      DevicePlaces places,
      PlacePaths paths,
      KindService kinds,
      DesiredStates desired,
      RoomChooser chooser,
      BulkWork work) {
    this.screens = screens;
    this.devices = devices;
    this.statuses = statuses;
    this.places = places;
    this.paths = paths;
    this.kinds = kinds;
    this.desired = desired;
    this.chooser = chooser;
    this.work = work;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, _ -> screens.leadTo(Area.DEVICES.path())).producing(MediaTypes.HTML),
        Route.post(PATH, this::choose).producing(MediaTypes.HTML),
        Route.post(PATH + "/preview", this::preview).producing(MediaTypes.HTML),
        Route.post(PATH + "/apply", this::apply).producing(MediaTypes.HTML),
        Route.post(PATH + "/undo", this::undo).producing(MediaTypes.HTML));
  }

  private Reply choose(Request request) {
    var form = request.form();
    var choice = BulkChoice.of(form);
    if (choice.isEmpty()) {
      var nothing = Flash.refused(screens.messages(request).text("bulk.nothing"));
      return screens.leadTo(Area.DEVICES.path(), nothing);
    }
    return screens.show(
        request,
        heading(request),
        "devices/bulk",
        model(request, choice, Form.of(form, BulkWish.FIELDS), Optional.empty()));
  }

  private Reply preview(Request request) {
    var values = request.form();
    var choice = BulkChoice.of(values);
    var form = Form.of(values, BulkWish.FIELDS);
    if (values.has("show-rooms")) {
      return screens.show(
          request,
          heading(request),
          "devices/bulk",
          model(request, choice, form, Optional.empty()));
    }
    try {
      var deed = BulkWish.deed(values);
      return screens.show(
          request,
          heading(request),
          "devices/bulk",
          model(request, choice, form, Optional.of(deed)));
    } catch (Invalid e) {
      var model = model(request, choice, form.refused(e), Optional.empty());
      return screens.refuse(request, heading(request), "devices/bulk", model);
    }
  }

  private Reply apply(Request request) {
    var values = request.form();
    var deed = BulkWish.deed(values);
    var selection = BulkChoice.of(values).selection(request.caller(), statuses, places);
    var outcome = work.run(request.caller(), deed, selection);
    return screens.show(request, heading(request), "devices/outcome", outcome);
  }

  private Reply undo(Request request) {
    var undone = work.undo(request.caller(), request.form().all("undo"));
    var messages = screens.messages(request);
    return screens.leadTo(
        Area.DEVICES.path(),
        undone.failed() == 0
            ? Flash.done(messages.text("bulk.undone", undone.changed()))
            : Flash.refused(
                messages.text("bulk.undone-partly", undone.changed(), undone.failed())));
  }

  private Heading heading(Request request) {
    var messages = screens.messages(request);
    return Heading.of(Area.DEVICES, messages.text("bulk.title"))
        .under(messages.text(Area.DEVICES), Area.DEVICES.path());
  }

  private BulkModel model(Request request, BulkChoice choice, Form form, Optional<BulkDeed> deed) {
    var caller = request.caller();
    var messages = screens.messages(request);
    var all = kinds.list(caller);
    var selection = choice.selection(caller, statuses, places);
    var found = BulkChoice.first(caller, selection, devices, MOST_COUNTED);
    var counted = found.size() > MOST_COUNTED ? found.subList(0, MOST_COUNTED) : found;
    var rows = BulkPreview.of(caller, counted, deed, paths, desired, all, messages);
    long willChange = rows.stream().filter(row -> !row.after().isEmpty()).count();
    return new BulkModel(
        choice,
        form,
        choices(all, messages.text("device.no-kind")),
        chooser.choices(caller, form.value("building")),
        counted.size(),
        found.size() > MOST_COUNTED,
        rows.stream().limit(MOST_SHOWN).toList(),
        Math.toIntExact(willChange),
        deed.isPresent(),
        fields(all));
  }

  private static List<Choice> choices(List<Kind> kinds, String none) {
    return Stream.concat(
            Stream.of(Choice.of("", none)),
            kinds.stream().map(it -> Choice.of(it.key().value(), it.name())))
        .toList();
  }

  /** The names of fields of all kinds. */
  private static List<String> fields(List<Kind> kinds) {
    return kinds.stream()
        .flatMap(it -> it.fields().stream().map(KindField::name))
        .distinct()
        .sorted()
        .toList();
  }
}
