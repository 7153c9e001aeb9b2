package io.lintel.web.admin.devices;

import io.lintel.application.bridge.DeviceReplacement;
import io.lintel.application.bridge.DeviceStatusService;
import io.lintel.application.device.DeviceService;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Stale;
import io.lintel.web.admin.page.Area;
import io.lintel.web.admin.page.Flash;
import io.lintel.web.admin.page.Form;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.admin.page.Versions;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.util.List;
import java.util.Optional;

/** Replaces devices, takes them out of use and back, and removes them for good. */
public final class DeviceActionsPage implements RouteGroup {

  private static final String REPLACE = DeviceRefs.PATH + "/replace";
  private static final String DELETE = DeviceRefs.PATH + "/delete";

  private final Screens screens;
  private final DeviceService devices;
  private final DeviceStatusService statuses;
  private final DeviceReplacement replacement;

  DeviceActionsPage(
      Screens screens,
      DeviceService devices,
      DeviceStatusService statuses,
      DeviceReplacement replacement) {
    this.screens = screens;
    this.devices = devices;
    this.statuses = statuses;
    this.replacement = replacement;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(REPLACE, this::askForReplacement).producing(MediaTypes.HTML),
        Route.post(REPLACE, this::replace).producing(MediaTypes.HTML),
        Route.post(DeviceRefs.PATH + "/retire", request -> become(request, DeviceState.RETIRED))
            .producing(MediaTypes.HTML),
        Route.post(DeviceRefs.PATH + "/disable", request -> become(request, DeviceState.DISABLED))
            .producing(MediaTypes.HTML),
        Route.post(DeviceRefs.PATH + "/activate", request -> become(request, DeviceState.ACTIVE))
            .producing(MediaTypes.HTML),
        Route.get(DELETE, this::askBeforeDeleting).producing(MediaTypes.HTML),
        Route.post(DELETE, this::delete).producing(MediaTypes.HTML));
  }

  private Reply askForReplacement(Request request) {
    var device = devices.get(request.caller(), DeviceRefs.ref(request));
    return screens.show(
        request,
        DeviceRefs.heading(
            screens.messages(request), device, screens.messages(request).text("device.replace")),
        "devices/replace",
        new DeviceActionModel(
            device,
            Form.empty()
                .with("eui", "")
                .with("version", Long.toString(device.version().number()))));
  }

  private Reply replace(Request request) {
    var values = request.form();
    var device = devices.get(request.caller(), DeviceRefs.ref(request));
    var messages = screens.messages(request);
    var form = Form.of(values, "eui", "version");
    try {
      var changed =
          replacement.replace(
              request.caller(), byId(device), Versions.of(values), DeviceForm.eui(values));
      var done = messages.text("device.replaced", changed.name(), changed.eui().toString());
      return screens.leadTo(DeviceRefs.path(device.id()), Flash.done(done));
    } catch (Invalid | Conflict e) {
      form =
          form.wrong(
              "eui",
              e instanceof Invalid invalid
                  ? invalid.violations().getFirst().message()
                  : e.getMessage());
    } catch (Stale _) {
      form =
          form.wrong("", messages.text("form.stale"))
              .with("version", Long.toString(device.version().number()));
    }
    var heading = DeviceRefs.heading(messages, device, messages.text("device.replace"));
    return screens.refuse(request, heading, "devices/replace", new DeviceActionModel(device, form));
  }

  private Reply become(Request request, DeviceState state) {
    var before = devices.get(request.caller(), DeviceRefs.ref(request));
    var after =
        devices.change(
            request.caller(), byId(before), Optional.empty(), draft -> draft.inState(state));
    var messages = screens.messages(request);
    var path = DeviceRefs.path(after.id());
    var done =
        Flash.done(messages.text("device.is-now", after.name(), messages.text(after.state())));
    return screens.leadTo(path, done.undoneBy(path + "/" + back(before.state())));
  }

  private static String back(DeviceState state) {
    return switch (state) {
      case ACTIVE -> "activate";
      case DISABLED -> "disable";
      case RETIRED -> "retire";
    };
  }

  private Reply askBeforeDeleting(Request request) {
    var device = devices.get(request.caller(), DeviceRefs.ref(request));
    var messages = screens.messages(request);
    return screens.show(
        request,
        DeviceRefs.heading(messages, device, messages.text("device.delete")),
        "devices/delete",
        new DeviceActionModel(
            device, Form.empty().with("version", Long.toString(device.version().number()))));
  }

  private Reply delete(Request request) {
    var device = devices.get(request.caller(), DeviceRefs.ref(request));
    statuses.delete(request.caller(), byId(device), Versions.of(request.form()));
    var done = screens.messages(request).text("device.deleted", device.name());
    return screens.leadTo(Area.DEVICES.path(), Flash.done(done));
  }

  private static DeviceRef byId(Device device) {
    return new DeviceRef.ById(device.id());
  }
}
