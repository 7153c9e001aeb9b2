package io.lintel.web.bridge;

import io.lintel.application.bridge.CommandedDevices;
import io.lintel.domain.command.Command;
import io.lintel.domain.command.CommandId;
import io.lintel.web.command.CommandInput;
import io.lintel.web.command.CommandJson;
import io.lintel.web.device.DeviceRefs;
import io.lintel.web.device.DeviceRoutes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.util.List;

/** What devices are told to do, and what came of it. */
public final class CommandRoutes implements RouteGroup {

  private static final String OF_A_DEVICE = DeviceRoutes.ONE + "/commands";
  private static final String ALL = Route.API + "/commands";
  private static final String ONE = ALL + "/{commandId}";

  private final CommandedDevices commands;

  public CommandRoutes(CommandedDevices commands) {
    this.commands = commands;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post(OF_A_DEVICE, this::request),
        Route.get(OF_A_DEVICE, this::list).knowing("limit", "cursor"),
        Route.get(ONE, this::get));
  }

  private Reply request(Request request) {
    var draft = request.body(CommandInput.class).toDraft();
    var command = commands.request(request.caller(), DeviceRefs.of(request), draft);
    return Reply.created(ALL + "/" + command.id(), CommandJson.of(command)).taggedByContent();
  }

  private Reply list(Request request) {
    var page = commands.list(request.caller(), DeviceRefs.of(request), request.page());
    return request.reply(page, CommandJson::of);
  }

  private Reply get(Request request) {
    var id = new CommandId(request.pathUuid("command", "commandId"));
    Command command = commands.get(request.caller(), id);
    return Reply.ok(CommandJson.of(command)).taggedByContent();
  }
}
