package io.lintel.web.admin.quarantine;

import io.lintel.application.status.QuarantineReplay;
import io.lintel.application.status.QuarantineService;
import io.lintel.application.status.ReplayResult;
import io.lintel.web.admin.page.Addresses;
import io.lintel.web.admin.page.Area;
import io.lintel.web.admin.page.Flash;
import io.lintel.web.admin.page.Heading;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import io.lintel.web.http.Rules;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows what could not be decoded, and why; replays it after that was mended, or discards it. */
public final class QuarantinePage implements RouteGroup {

  private static final String PATH = Area.QUARANTINE.path();

  private final Screens screens;
  private final QuarantineService quarantine;
  private final QuarantineReplay replay;

  public QuarantinePage(Screens screens, QuarantineService quarantine, QuarantineReplay replay) {
    this.screens = screens;
    this.quarantine = quarantine;
    this.replay = replay;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, this::list).knowing("cursor", "limit").producing(MediaTypes.HTML),
        Route.get(PATH + "/{message}", this::show).producing(MediaTypes.HTML),
        Route.post(PATH + "/replay", this::replay).producing(MediaTypes.HTML),
        Route.post(PATH + "/discard", this::discard).producing(MediaTypes.HTML));
  }

  private Reply list(Request request) {
    var page = quarantine.list(request.caller(), request.page());
    var model =
        new QuarantineModel(
            page.items(),
            page.next()
                .map(it -> Addresses.of(PATH, Map.of("cursor", List.of(request.cursor(it)))))
                .orElse(null),
            request.query().text("cursor").map(_ -> PATH).orElse(null));
    var heading = Heading.of(Area.QUARANTINE, screens.messages(request).text(Area.QUARANTINE));
    return screens.show(request, heading, "quarantine/list", model);
  }

  private Reply show(Request request) {
    var messages = screens.messages(request);
    var entry = quarantine.get(request.caller(), request.pathUuid("message", "message"));
    var heading =
        Heading.of(Area.QUARANTINE, messages.text("quarantine.message"))
            .under(messages.text(Area.QUARANTINE), PATH);
    return screens.show(request, heading, "quarantine/message", MessageModel.of(entry));
  }

  private Reply replay(Request request) {
    var form = request.form();
    var results =
        form.has("all")
            ? replay.replayAll(request.caller())
            : replay.replay(request.caller(), ids(form.all("id")));
    long understood =
        results.stream().filter(it -> it.outcome() == ReplayResult.Outcome.TAKEN).count();
    var messages = screens.messages(request);
    var said = messages.text("quarantine.replayed", understood, results.size());
    return screens.leadTo(
        PATH, understood == results.size() ? Flash.done(said) : Flash.refused(said));
  }

  private Reply discard(Request request) {
    var form = request.form();
    int discarded =
        form.has("all")
            ? quarantine.discardAll(request.caller())
            : quarantine.discard(request.caller(), ids(form.all("id")));
    var messages = screens.messages(request);
    return screens.leadTo(PATH, Flash.done(messages.text("quarantine.discarded", discarded)));
  }

  private static List<UUID> ids(List<String> texts) {
    return texts.stream().map(text -> Rules.uuid("id", text)).toList();
  }
}
