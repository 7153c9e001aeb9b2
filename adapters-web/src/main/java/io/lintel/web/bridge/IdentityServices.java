package io.lintel.web.bridge;

import io.lintel.application.bridge.BuildingGrants;
import io.lintel.application.identity.Authentication;
import io.lintel.application.identity.BridgeAccountService;
import io.lintel.application.identity.ProfileService;
import io.lintel.application.identity.SessionService;
import io.lintel.application.identity.TokenService;
import io.lintel.application.identity.UserService;
import io.lintel.web.http.RouteGroup;
import io.lintel.web.identity.BridgeRoutes;
import io.lintel.web.identity.MeRoutes;
import io.lintel.web.identity.SessionRoutes;
import io.lintel.web.identity.SignIn;
import io.lintel.web.identity.SingleSignOn;
import io.lintel.web.identity.TokenRoutes;
import io.lintel.web.identity.UserRoutes;
import java.util.List;
import java.util.Optional;

/**
 * The services that let users in and say what they may.
 *
 * @param signIn the one that pages and routes share
 * @param singleSignOn if there is a provider
 */
public record IdentityServices(
    SignIn signIn,
    SessionService sessions,
    Authentication authentication,
    TokenService tokens,
    UserService users,
    ProfileService profile,
    BuildingGrants grants,
    BridgeAccountService bridges,
    Optional<SingleSignOn> singleSignOn) {

  List<RouteGroup> routes() {
    return List.of(
        new SessionRoutes(signIn, sessions, authentication, singleSignOn),
        new MeRoutes(profile, authentication),
        new TokenRoutes(tokens),
        new UserRoutes(users),
        new GrantRoutes(grants),
        new BridgeRoutes(bridges));
  }
}
