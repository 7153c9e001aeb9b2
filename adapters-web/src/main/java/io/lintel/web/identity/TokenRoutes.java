package io.lintel.web.identity;

import io.lintel.application.identity.TokenService;
import io.lintel.domain.identity.TokenId;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.util.List;

/** The caller's own API tokens. */
public final class TokenRoutes implements RouteGroup {

  private static final String ALL = Route.API + "/tokens";

  private final TokenService tokens;

  public TokenRoutes(TokenService tokens) {
    this.tokens = tokens;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(ALL, this::list).knowing("limit", "cursor"),
        Route.post(ALL, this::create),
        Route.delete(ALL + "/{tokenId}", this::revoke));
  }

  private Reply list(Request request) {
    return request.reply(tokens.list(request.caller(), request.page()), TokenJson::of);
  }

  private Reply create(Request request) {
    var made = tokens.create(request.caller(), request.body(TokenInput.class).toDraft());
    return Reply.created(ALL + "/" + made.token().id(), NewTokenJson.of(made))
        .with("Cache-Control", "no-store");
  }

  private Reply revoke(Request request) {
    tokens.revoke(request.caller(), new TokenId(request.pathUuid("token", "tokenId")));
    return Reply.noContent();
  }
}
