package io.lintel.web.admin.devices;

import io.lintel.application.bridge.CommandedDevices;
import io.lintel.application.command.CommandDraft;
import io.lintel.application.device.DeviceService;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Value;
import io.lintel.web.admin.page.Addresses;
import io.lintel.web.admin.page.Durations;
import io.lintel.web.admin.page.Flash;
import io.lintel.web.admin.page.Form;
import io.lintel.web.admin.page.Heading;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.admin.page.TypedValue;
import io.lintel.web.http.FormValues;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.util.List;
import java.util.Map;

/** Tells a device what to do, and shows what came of it. */
final class CommandPage implements RouteGroup {

  private static final String PATH = DeviceRefs.PATH + "/commands";

  private final Screens screens;
  private final DeviceService devices;
  private final CommandedDevices commands;

  CommandPage(Screens screens, DeviceService devices, CommandedDevices commands) {
    this.screens = screens;
    this.devices = devices;
    this.commands = commands;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, this::list).knowing("cursor", "limit").producing(MediaTypes.HTML),
        Route.get(PATH + "/live", this::live).producing(MediaTypes.HTML),
        Route.post(PATH, this::send).producing(MediaTypes.HTML));
  }

  private Reply list(Request request) {
    var device = existing(request);
    return screens.show(
        request, heading(request, device), "devices/commands", model(request, device, blank()));
  }

  /** The newest of them, as they are now. */
  private Reply live(Request request) {
    var device = existing(request);
    return screens.part(
        request,
        heading(request, device),
        "devices/commandList",
        model(request, device, blank()).commands());
  }

  private static Form blank() {
    return Form.empty()
        .with("name", "")
        .with("payload", "")
        .with("expiresIn", Durations.text(CommandDraft.USUAL));
  }

  private Reply send(Request request) {
    var values = request.form();
    var device = existing(request);
    try {
      var sent = commands.request(request.caller(), new DeviceRef.ById(device.id()), draft(values));
      return screens.leadTo(
          path(device),
          Flash.done(screens.messages(request).text("command.requested", sent.name())));
    } catch (Invalid e) {
      var refused = Form.of(values, "name", "payload", "expiresIn").refused(e);
      return screens.refuse(
          request, heading(request, device), "devices/commands", model(request, device, refused));
    }
  }

  private static CommandDraft draft(FormValues values) {
    var payload = values.text("payload");
    return new CommandDraft(
        values.given("name").orElseThrow(() -> new Invalid("name", "is required")),
        payload.isEmpty() ? Value.nothing() : TypedValue.parse("payload", payload),
        Durations.parse("expiresIn", values.text("expiresIn")).orElse(CommandDraft.USUAL));
  }

  private Device existing(Request request) {
    return devices.get(request.caller(), DeviceRefs.ref(request));
  }

  private Heading heading(Request request, Device device) {
    var messages = screens.messages(request);
    return DeviceRefs.heading(messages, device, messages.text("command.title"));
  }

  private static String path(Device device) {
    return DeviceRefs.path(device.id()) + "/commands";
  }

  private CommandModel model(Request request, Device device, Form form) {
    var ref = new DeviceRef.ById(device.id());
    var page = commands.list(request.caller(), ref, request.page());
    var next = page.next().map(request::cursor).map(List::of);
    return new CommandModel(
        device,
        page.items(),
        form,
        next.map(it -> Addresses.of(path(device), Map.of("cursor", it))).orElse(null),
        request.query().text("cursor").map(_ -> path(device)).orElse(null));
  }
}
