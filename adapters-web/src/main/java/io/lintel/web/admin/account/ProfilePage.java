package io.lintel.web.admin.account;

import io.lintel.application.identity.Authentication;
import io.lintel.application.identity.ProfileService;
import io.lintel.application.identity.SessionService;
import io.lintel.domain.identity.Password;
import io.lintel.domain.identity.Session;
import io.lintel.domain.identity.SessionId;
import io.lintel.domain.identity.User;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.web.admin.page.Area;
import io.lintel.web.admin.page.Difference;
import io.lintel.web.admin.page.Flash;
import io.lintel.web.admin.page.Form;
import io.lintel.web.admin.page.Heading;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.admin.page.Submission;
import io.lintel.web.admin.page.Versions;
import io.lintel.web.browser.SessionCookie;
import io.lintel.web.http.FormValues;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One's own name, password and open sessions. */
public final class ProfilePage implements RouteGroup {

  private static final String PATH = Area.PROFILE.path();
  private static final String TEMPLATE = "account/profile";
  private static final PageRequest ALL = PageRequest.first(Page.LARGEST);

  private final Screens screens;
  private final ProfileService profile;
  private final SessionService sessions;
  private final Authentication authentication;
  private final SessionCookie cookie;

  public ProfilePage(
      Screens screens,
      ProfileService profile,
      SessionService sessions,
      Authentication authentication,
      SessionCookie cookie) {
    this.screens = screens;
    this.profile = profile;
    this.sessions = sessions;
    this.authentication = authentication;
    this.cookie = cookie;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, this::show).producing(MediaTypes.HTML),
        Route.post(PATH, this::rename).producing(MediaTypes.HTML),
        Route.post(PATH + "/password", this::changePassword).producing(MediaTypes.HTML),
        Route.post(PATH + "/sessions/end-others", this::endOthers).producing(MediaTypes.HTML),
        Route.post(PATH + "/sessions/{session}/end", this::end).producing(MediaTypes.HTML));
  }

  private Reply show(Request request) {
    var user = profile.get(request.caller());
    var model = model(request, user, nameOf(user), noPassword(), null);
    return screens.show(request, heading(request), TEMPLATE, model);
  }

  private Reply rename(Request request) {
    var values = request.form();
    var user = profile.get(request.caller());
    var labels = Map.of("name", screens.messages(request).text("place.name"));
    return new Submission(
            Form.of(values, "name", "version"), labels, () -> nameOf(profile.get(request.caller())))
        .send(
            () -> {
              var name = values.given("name").orElseThrow(() -> new Invalid("name", "is required"));
              var _ = profile.rename(request.caller(), Versions.of(values), name);
              return done(request, "profile.saved");
            },
            (form, theirs) -> refuse(request, model(request, user, form, noPassword(), theirs)));
  }

  private Reply changePassword(Request request) {
    var values = request.form();
    var user = profile.get(request.caller());
    try {
      var _ =
          profile.changePassword(
              request.caller(),
              first(values, "currentPassword"),
              password(values),
              current(request).map(Session::id));
      return done(request, "profile.password.changed");
    } catch (Invalid e) {
      var refused = noPassword().refused(e);
      return refuse(request, model(request, user, nameOf(user), refused, null));
    }
  }

  private static Password password(FormValues values) {
    var typed = first(values, "password");
    if (!typed.equals(first(values, "again"))) {
      throw new Invalid("again", "is not the same as above");
    }
    return new Password(typed);
  }

  /** As it was typed, blanks around it too. */
  private static String first(FormValues values, String field) {
    return values.all(field).stream().findFirst().orElse("");
  }

  private Reply endOthers(Request request) {
    int ended = sessions.endOthers(request.caller(), current(request).map(Session::id));
    var text = screens.messages(request).text("profile.sessions.ended", ended);
    return screens.leadTo(PATH, Flash.done(text));
  }

  private Reply end(Request request) {
    sessions.end(request.caller(), new SessionId(request.pathUuid("session", "session")));
    return done(request, "profile.session.ended");
  }

  private Reply done(Request request, String message) {
    return screens.leadTo(PATH, Flash.done(screens.messages(request).text(message)));
  }

  private Reply refuse(Request request, ProfileModel model) {
    return screens.refuse(request, heading(request), TEMPLATE, model);
  }

  private Optional<Session> current(Request request) {
    return cookie.in(request).flatMap(authentication::session);
  }

  private static Form nameOf(User user) {
    return Form.empty()
        .with("name", user.name())
        .with("version", Long.toString(user.version().number()));
  }

  private static Form noPassword() {
    return Form.empty().with("currentPassword", "").with("password", "").with("again", "");
  }

  private Heading heading(Request request) {
    return Heading.of(Area.PROFILE, screens.messages(request).text(Area.PROFILE));
  }

  private ProfileModel model(
      Request request, User user, Form name, Form password, @Nullable List<Difference> theirs) {
    return new ProfileModel(
        user,
        sessions.list(request.caller(), ALL).items().reversed(),
        current(request).map(Session::id).orElse(null),
        name,
        password,
        theirs);
  }
}
