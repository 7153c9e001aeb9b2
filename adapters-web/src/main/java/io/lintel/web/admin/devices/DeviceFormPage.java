package io.lintel.web.admin.devices;

import io.lintel.application.device.DeviceDraft;
import io.lintel.application.device.DeviceService;
import io.lintel.application.device.KindService;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Stale;
import io.lintel.web.admin.page.Area;
import io.lintel.web.admin.page.Choice;
import io.lintel.web.admin.page.Difference;
import io.lintel.web.admin.page.Flash;
import io.lintel.web.admin.page.Form;
import io.lintel.web.admin.page.Heading;
import io.lintel.web.admin.page.Messages;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.admin.page.Versions;
import io.lintel.web.admin.places.RoomChooser;
import io.lintel.web.http.FormValues;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds devices and changes them. */
public final class DeviceFormPage implements RouteGroup {

  private static final DeviceDraft BLANK = DeviceDraft.named("new");
  private static final String NEW = Area.DEVICES.path() + "/new";
  private static final String EDIT = DeviceRefs.PATH + "/edit";

  private final Screens screens;
  private final DeviceService devices;
  private final KindService kinds;
  private final RoomChooser chooser;

  DeviceFormPage(Screens screens, DeviceService devices, KindService kinds, RoomChooser chooser) {
    this.screens = screens;
    this.devices = devices;
    this.kinds = kinds;
    this.chooser = chooser;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(NEW, this::blank).knowing("eui", "building", "room").producing(MediaTypes.HTML),
        Route.post(NEW, this::add).producing(MediaTypes.HTML),
        Route.get(EDIT, this::filled).producing(MediaTypes.HTML),
        Route.post(EDIT, this::change).producing(MediaTypes.HTML));
  }

  private Reply blank(Request request) {
    var query = request.query();
    var form = DeviceForm.blank(query.text("eui").orElse(""), query.text("room").orElse(""));
    var model = newDevice(request, form.with("building", query.text("building").orElse("")));
    return screens.show(request, newHeading(request), "devices/form", model);
  }

  private Reply add(Request request) {
    var values = request.form();
    var form = DeviceForm.typed(values);
    if (values.has("show-rooms")) {
      return screens.show(request, newHeading(request), "devices/form", newDevice(request, form));
    }
    try {
      var device = register(request, values);
      var done = screens.messages(request).text("device.added", device.name());
      return screens.leadTo(DeviceRefs.path(device.id()), Flash.done(done));
    } catch (Invalid e) {
      var refused = newDevice(request, form.refused(e, DeviceForm.FIELDS));
      return screens.refuse(request, newHeading(request), "devices/form", refused);
    } catch (Conflict e) {
      var refused = newDevice(request, form.wrong("eui", e.getMessage()));
      return screens.refuse(request, newHeading(request), "devices/form", refused);
    }
  }

  /** Says all that is wrong at once: the EUI is not part of the draft. */
  private Device register(Request request, FormValues values) {
    try {
      var eui = DeviceForm.eui(values);
      return devices.register(request.caller(), eui, DeviceForm.draft(values, BLANK));
    } catch (Invalid e) {
      if (e.violations().getFirst().field().equals("eui")) {
        throw together(e, values);
      }
      throw e;
    }
  }

  private static Invalid together(Invalid first, FormValues values) {
    try {
      var _ = DeviceForm.draft(values, BLANK);
      return first;
    } catch (Invalid second) {
      return new Invalid(
          Stream.concat(first.violations().stream(), second.violations().stream()).toList());
    }
  }

  private Reply filled(Request request) {
    var device = devices.get(request.caller(), DeviceRefs.ref(request));
    var model = existing(request, device, DeviceForm.of(device), null);
    return screens.show(request, editHeading(request, device), "devices/form", model);
  }

  private Reply change(Request request) {
    var values = request.form();
    var form = DeviceForm.typed(values);
    var device = devices.get(request.caller(), DeviceRefs.ref(request));
    var heading = editHeading(request, device);
    if (values.has("show-rooms")) {
      return screens.show(request, heading, "devices/form", existing(request, device, form, null));
    }
    try {
      var changed =
          devices.change(
              request.caller(),
              new DeviceRef.ById(device.id()),
              Versions.of(values),
              before -> DeviceForm.draft(values, before));
      var done = screens.messages(request).text("device.saved", changed.name());
      return screens.leadTo(DeviceRefs.path(device.id()), Flash.done(done));
    } catch (Invalid e) {
      var refused = existing(request, device, form.refused(e, DeviceForm.FIELDS), null);
      return screens.refuse(request, heading, "devices/form", refused);
    } catch (Stale _) {
      return stale(request, form);
    }
  }

  /** Shows what is theirs beside what is typed; the next try is about their version. */
  private Reply stale(Request request, Form typed) {
    var device = devices.get(request.caller(), DeviceRefs.ref(request));
    var saved = DeviceForm.of(device);
    var theirs = Difference.between(typed, saved, labels(screens.messages(request)));
    var model = existing(request, device, typed.with("version", saved.value("version")), theirs);
    return screens.refuse(request, editHeading(request, device), "devices/form", model);
  }

  private static Map<String, String> labels(Messages messages) {
    var labels = new LinkedHashMap<String, String>();
    labels.put("name", messages.text("device.name"));
    labels.put("kind", messages.text("devices.kind"));
    labels.put("room", messages.text("room.room"));
    labels.put("tags", messages.text("Known.TAGS"));
    labels.put("attributes", messages.text("device.attributes"));
    return labels;
  }

  private Heading newHeading(Request request) {
    var messages = screens.messages(request);
    return Heading.of(Area.DEVICES, messages.text("device.add"))
        .under(messages.text(Area.DEVICES), Area.DEVICES.path());
  }

  private Heading editHeading(Request request, Device device) {
    var messages = screens.messages(request);
    return DeviceRefs.heading(messages, device, messages.text("device.edit"));
  }

  private DeviceFormModel newDevice(Request request, Form form) {
    return model(request, form, NEW, Area.DEVICES.path(), true, null);
  }

  private DeviceFormModel existing(
      Request request, Device device, Form form, @Nullable List<Difference> theirs) {
    var path = DeviceRefs.path(device.id());
    return model(request, form, path + "/edit", path, false, theirs);
  }

  private DeviceFormModel model(
      Request request,
      Form form,
      String action,
      String back,
      boolean isNew,
      @Nullable List<Difference> theirs) {
    var all =
        kinds.list(request.caller()).stream()
            .map(it -> Choice.of(it.key().value(), it.name()))
            .toList();
    var none = Choice.of("", screens.messages(request).text("device.no-kind"));
    return new DeviceFormModel(
        form,
        action,
        back,
        isNew,
        Stream.concat(Stream.of(none), all.stream()).toList(),
        chooser.choices(request.caller(), form.value("building")),
        theirs);
  }
}
