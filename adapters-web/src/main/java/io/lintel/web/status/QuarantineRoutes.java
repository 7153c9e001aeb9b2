package io.lintel.web.status;

import io.lintel.application.status.QuarantineReplay;
import io.lintel.application.status.QuarantineService;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.status.QuarantineEntry;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.util.List;

/** Messages that could not be decoded. */
public final class QuarantineRoutes implements RouteGroup {

  private static final String ALL = Route.API + "/quarantine";
  private static final String ONE = ALL + "/{messageId}";
  private static final String REPLAY = ALL + "/replay";
  private static final String DISCARD = ALL + "/discard";

  private final QuarantineService quarantine;
  private final QuarantineReplay replay;

  public QuarantineRoutes(QuarantineService quarantine, QuarantineReplay replay) {
    this.quarantine = quarantine;
    this.replay = replay;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(ALL, this::list).knowing("limit", "cursor"),
        Route.get(ONE, this::get),
        Route.delete(ONE, this::delete),
        Route.post(REPLAY, this::replay),
        Route.post(DISCARD, this::discard));
  }

  private Reply list(Request request) {
    return request.reply(
        quarantine.list(request.caller(), request.page()), QuarantineEntryJson::inList);
  }

  private Reply get(Request request) {
    return reply(existing(request));
  }

  private Reply delete(Request request) {
    var entry = existing(request);
    request.preconditions().checkMatch(() -> reply(entry).tag().orElseThrow());
    if (quarantine.discard(request.caller(), List.of(entry.id())) == 0) {
      throw new NotFound("message", entry.id());
    }
    return Reply.noContent();
  }

  private Reply replay(Request request) {
    var selection = request.body(MessageSelection.class);
    return Reply.ok(
        ReplayJson.of(
            selection.meansAll()
                ? replay.replayAll(request.caller())
                : replay.replay(request.caller(), selection.toIds())));
  }

  private Reply discard(Request request) {
    var selection = request.body(MessageSelection.class);
    int discarded =
        selection.meansAll()
            ? quarantine.discardAll(request.caller())
            : quarantine.discard(request.caller(), selection.toIds());
    return Reply.ok(new DiscardJson(discarded));
  }

  private QuarantineEntry existing(Request request) {
    return quarantine.get(request.caller(), request.pathUuid("message", "messageId"));
  }

  private static Reply reply(QuarantineEntry entry) {
    return Reply.ok(QuarantineEntryJson.of(entry)).taggedByContent();
  }

  /** How many messages are gone for good. */
  private record DiscardJson(int discarded) {}
}
