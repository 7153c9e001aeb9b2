package io.lintel.web.identity;

import io.lintel.application.identity.BridgeAccountService;
import io.lintel.domain.identity.BridgeAccount;
import io.lintel.domain.identity.TopicFilter;
import io.lintel.domain.shared.Invalid;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import io.lintel.web.http.Rules;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The accounts of bridges, which speak for many devices at a broker. */
public final class BridgeRoutes implements RouteGroup {

  private static final String ALL = Route.API + "/bridges";
  private static final String ONE = ALL + "/{name}";

  private final BridgeAccountService bridges;

  public BridgeRoutes(BridgeAccountService bridges) {
    this.bridges = bridges;
  }

  private record Input(
      @Nullable String name, @Nullable List<String> publish, @Nullable List<String> subscribe) {}

  private record Json(
      String name, List<String> publish, List<String> subscribe, Instant createdAt) {

    static Json of(BridgeAccount account) {
      return new Json(
          account.name(),
          texts(account.publish()),
          texts(account.subscribe()),
          account.createdAt());
    }
  }

  /**
   * An account with its new secret.
   *
   * @param password told this once
   */
  private record IssuedJson(
      String name,
      List<String> publish,
      List<String> subscribe,
      Instant createdAt,
      String password) {

    static IssuedJson of(BridgeAccountService.Issued issued) {
      var account = issued.account();
      return new IssuedJson(
          account.name(),
          texts(account.publish()),
          texts(account.subscribe()),
          account.createdAt(),
          issued.secret());
    }
  }

  private record ListJson(List<Json> items) {}

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(ALL, this::list),
        Route.post(ALL, this::create),
        Route.delete(ONE, this::remove),
        Route.post(ONE + "/password", this::renew));
  }

  private Reply list(Request request) {
    return Reply.ok(new ListJson(bridges.list(request.caller()).stream().map(Json::of).toList()));
  }

  private Reply create(Request request) {
    var input = request.body(Input.class);
    var issued =
        bridges.create(
            request.caller(),
            Rules.required("name", input.name()),
            filters("publish", input.publish()),
            filters("subscribe", input.subscribe()));
    return Reply.created(ALL + "/" + issued.account().name(), IssuedJson.of(issued))
        .with("Cache-Control", "no-store");
  }

  private Reply renew(Request request) {
    return Reply.ok(IssuedJson.of(bridges.renew(request.caller(), request.path("name"))))
        .with("Cache-Control", "no-store");
  }

  private Reply remove(Request request) {
    bridges.remove(request.caller(), request.path("name"));
    return Reply.noContent();
  }

  private static List<TopicFilter> filters(String field, @Nullable List<String> texts) {
    try {
      return Optional.ofNullable(texts).orElse(List.of()).stream().map(TopicFilter::new).toList();
    } catch (Invalid e) {
      throw new Invalid(field, e.violations().getFirst().message());
    }
  }

  private static List<String> texts(List<TopicFilter> filters) {
    return filters.stream().map(TopicFilter::text).toList();
  }
}
