package io.lintel.web.device;

import io.lintel.application.device.KindService;
import io.lintel.domain.device.Kind;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Version;
import io.lintel.web.http.ProblemException;
import io.lintel.web.http.ProblemType;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Revision;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.util.List;
import java.util.UUID;

/** Kinds of devices. */
public final class KindRoutes implements RouteGroup {

  private static final String ALL = Route.API + "/kinds";
  private static final String ONE = ALL + "/{key}";
  private static final UUID NO_ID = new UUID(0, 0);

  private final KindService kinds;

  public KindRoutes(KindService kinds) {
    this.kinds = kinds;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(ALL, this::list).knowing("limit", "cursor"),
        Route.get(ONE, this::get),
        Route.put(ONE, this::put),
        Route.delete(ONE, this::delete));
  }

  private Reply list(Request request) {
    return request.reply(page(kinds.list(request.caller()), request.page()), KindJson::of);
  }

  /** There are few kinds and the service lists all of them; pages are cut here. */
  private static Page<Kind> page(List<Kind> all, PageRequest page) {
    var rest =
        all.stream()
            .filter(kind ->
                page.after()
                    .filter(last -> kind.key().value().compareTo(last.key()) <= 0)
                    .isEmpty())
            .limit(page.limit() + 1L)
            .toList();
    return Page.of(rest, page.limit(), kind -> new Cursor(kind.key().value(), NO_ID));
  }

  private Reply get(Request request) {
    return reply(kinds.get(request.caller(), key(request)));
  }

  private Reply put(Request request) {
    var draft = request.body(KindInput.class).toDraft();
    var key = newKey(request);
    var expected = request.preconditions().expectedVersion(() -> current(request));
    var kind = kinds.put(request.caller(), key, expected, draft);
    if (!kind.version().equals(Version.FIRST)) {
      return reply(kind);
    }
    return Reply.created(ALL + "/" + kind.key(), KindJson.of(kind)).tagged(revision(kind).tag());
  }

  private Reply delete(Request request) {
    var expected = request.preconditions().expectedVersion(() -> current(request));
    kinds.delete(request.caller(), key(request), expected);
    return Reply.noContent();
  }

  private Revision current(Request request) {
    return revision(kinds.get(request.caller(), key(request)));
  }

  private static KindKey newKey(Request request) {
    return new KindKey(request.path("key"));
  }

  private static KindKey key(Request request) {
    try {
      return newKey(request);
    } catch (Invalid e) {
      throw new ProblemException(
          ProblemType.NOT_FOUND, "There is no such kind: " + e.violations().getFirst().message());
    }
  }

  private static Reply reply(Kind kind) {
    return Reply.ok(KindJson.of(kind)).tagged(revision(kind).tag());
  }

  private static Revision revision(Kind kind) {
    return new Revision(kind.version(), kind.createdAt());
  }
}
