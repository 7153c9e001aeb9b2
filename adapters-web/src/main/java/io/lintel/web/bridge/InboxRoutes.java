package io.lintel.web.bridge;

import io.lintel.application.bridge.InboxService;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.web.device.DeviceJson;
import io.lintel.web.device.DeviceRoutes;
import io.lintel.web.http.ProblemException;
import io.lintel.web.http.ProblemType;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import io.lintel.web.status.InboxEntryJson;
import java.util.List;

/** Devices that were heard and are not registered. */
public final class InboxRoutes implements RouteGroup {

  private static final String ALL = Route.API + "/inbox";
  private static final String CLAIM = ALL + "/{eui}/claim";

  private final InboxService inbox;

  public InboxRoutes(InboxService inbox) {
    this.inbox = inbox;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(ALL, this::list).knowing("limit", "cursor"), Route.post(CLAIM, this::claim));
  }

  private Reply list(Request request) {
    var page = inbox.list(request.caller(), request.page());
    var kinds = inbox.suggestedKinds(request.caller(), page.items());
    return request.reply(page, entry -> InboxEntryJson.of(entry, kinds.get(entry.eui())));
  }

  private Reply claim(Request request) {
    var input = request.body(ClaimInput.class);
    var device = inbox.claim(request.caller(), eui(request), input::toDraft);
    return Reply.created(DeviceRoutes.ALL + "/" + device.id(), DeviceJson.of(device))
        .tagged(DeviceRoutes.revision(device).tag());
  }

  private static Eui eui(Request request) {
    try {
      return Eui.parse(request.path("eui"));
    } catch (Invalid e) {
      throw new ProblemException(
          ProblemType.NOT_FOUND, "There is no such device in the inbox: " + e.getMessage());
    }
  }
}
