package io.lintel.web.admin.users;

import io.lintel.application.bridge.BuildingGrants;
import io.lintel.application.facility.BuildingService;
import io.lintel.application.identity.TokenService;
import io.lintel.application.identity.UserService;
import io.lintel.domain.facility.Building;
import io.lintel.domain.facility.BuildingId;
import io.lintel.domain.identity.Password;
import io.lintel.domain.identity.TokenId;
import io.lintel.domain.identity.User;
import io.lintel.domain.identity.UserState;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.web.admin.page.Choice;
import io.lintel.web.admin.page.Flash;
import io.lintel.web.admin.page.Form;
import io.lintel.web.admin.page.Messages;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import io.lintel.web.http.Rules;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** A user: whether it may come in, by which password and tokens, and what it is granted. */
final class UserPage implements RouteGroup {

  private static final String ONE = UserAddresses.ONE;
  private static final PageRequest ALL = PageRequest.first(Page.LARGEST);

  private final Screens screens;
  private final UserService users;
  private final TokenService tokens;
  private final BuildingGrants grants;
  private final BuildingService buildings;

  UserPage(
      Screens screens,
      UserService users,
      TokenService tokens,
      BuildingGrants grants,
      BuildingService buildings) {
    this.screens = screens;
    this.users = users;
    this.tokens = tokens;
    this.grants = grants;
    this.buildings = buildings;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(ONE, this::show).producing(MediaTypes.HTML),
        Route.post(ONE + "/disable", request -> become(request, UserState.DISABLED))
            .producing(MediaTypes.HTML),
        Route.post(ONE + "/activate", request -> become(request, UserState.ACTIVE))
            .producing(MediaTypes.HTML),
        Route.post(ONE + "/password", this::setPassword).producing(MediaTypes.HTML),
        Route.post(ONE + "/grants", this::grant).producing(MediaTypes.HTML),
        Route.post(ONE + "/grants/{building}/revoke", this::revokeGrant).producing(MediaTypes.HTML),
        Route.post(ONE + "/tokens/{token}/revoke", this::revokeToken).producing(MediaTypes.HTML));
  }

  private Reply show(Request request) {
    var user = existing(request);
    return screens.show(
        request,
        UserAddresses.heading(screens.messages(request), user.name()),
        "users/user",
        model(request, user, noPassword(), noGrant()));
  }

  private Reply become(Request request, UserState state) {
    var messages = screens.messages(request);
    var path = UserAddresses.of(UserAddresses.id(request));
    try {
      var user =
          users.change(
              request.caller(),
              UserAddresses.id(request),
              Optional.empty(),
              draft -> draft.inState(state));
      return screens.leadTo(
          path, Flash.done(messages.text("user.is-now", user.name(), messages.text(state))));
    } catch (Conflict e) {
      return screens.leadTo(path, Flash.refused(said(e)));
    }
  }

  private Reply setPassword(Request request) {
    var user = existing(request);
    var typed = request.form().all("password").stream().findFirst().orElse("");
    try {
      var changed =
          users.change(
              request.caller(),
              user.id(),
              Optional.empty(),
              draft -> draft.withPassword(new Password(typed)));
      return done(request, changed, "user.password.changed");
    } catch (Invalid e) {
      return refuse(request, user, noPassword().refused(e), noGrant());
    }
  }

  private Reply grant(Request request) {
    var user = existing(request);
    var values = request.form();
    try {
      var building = new BuildingId(Rules.uuid("building", values.text("building")));
      var level = level(values.text("level"));
      return done(
          request, grants.grant(request.caller(), user.id(), building, level), "user.granted");
    } catch (Invalid e) {
      return refuse(request, user, noPassword(), Form.of(values, "building", "level").refused(e));
    }
  }

  private static GrantLevel level(String name) {
    return Arrays.stream(GrantLevel.values())
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Invalid("level", "must be chosen"));
  }

  private Reply revokeGrant(Request request) {
    var building = new BuildingId(request.pathUuid("building", "building"));
    var user = grants.revoke(request.caller(), UserAddresses.id(request), building);
    return done(request, user, "user.revoked");
  }

  private Reply revokeToken(Request request) {
    var user = existing(request);
    tokens.revoke(request.caller(), user.id(), new TokenId(request.pathUuid("token", "token")));
    return done(request, user, "token.revoked");
  }

  private Reply done(Request request, User user, String message) {
    return screens.leadTo(
        UserAddresses.of(user.id()), Flash.done(screens.messages(request).text(message)));
  }

  private Reply refuse(Request request, User user, Form password, Form grant) {
    return screens.refuse(
        request,
        UserAddresses.heading(screens.messages(request), user.name()),
        "users/user",
        model(request, user, password, grant));
  }

  private static String said(Conflict refusal) {
    return String.valueOf(refusal.getMessage());
  }

  private static Form noPassword() {
    return Form.empty().with("password", "");
  }

  private static Form noGrant() {
    return Form.empty().with("building", "").with("level", GrantLevel.VIEW.name());
  }

  private User existing(Request request) {
    return users.get(request.caller(), UserAddresses.id(request));
  }

  private UserModel model(Request request, User user, Form password, Form grant) {
    var messages = screens.messages(request);
    var all = buildings.list(request.caller(), ALL).items();
    return new UserModel(
        user,
        granted(user, all),
        all.stream().map(it -> Choice.of(it.id().toString(), it.name())).toList(),
        levels(messages),
        tokens.list(request.caller(), user.id(), PageRequest.first(TokenService.MOST)).items(),
        password,
        grant);
  }

  private static List<UserModel.Granted> granted(User user, List<Building> all) {
    Map<UUID, String> names =
        all.stream().collect(Collectors.toMap(it -> it.id().value(), Building::name));
    return user.grants().entrySet().stream()
        .map(it ->
            new UserModel.Granted(
                it.getKey().toString(),
                names.getOrDefault(it.getKey(), it.getKey().toString()),
                it.getValue()))
        .sorted(Comparator.comparing(UserModel.Granted::name))
        .toList();
  }

  private static List<Choice> levels(Messages messages) {
    return Arrays.stream(GrantLevel.values())
        .map(it -> Choice.of(it.name(), messages.text(it)))
        .toList();
  }
}
