package io.lintel.web.admin;

import io.lintel.application.bridge.DeviceCensus;
import io.lintel.application.shared.Caller;
import io.lintel.web.admin.account.AccountPages;
import io.lintel.web.admin.account.ProfilePage;
import io.lintel.web.admin.census.RecentCensus;
import io.lintel.web.admin.devices.DevicePages;
import io.lintel.web.admin.imports.ImportPage;
import io.lintel.web.admin.inbox.InboxPage;
import io.lintel.web.admin.kinds.KindPages;
import io.lintel.web.admin.overview.OverviewPage;
import io.lintel.web.admin.page.Area;
import io.lintel.web.admin.page.Assets;
import io.lintel.web.admin.page.ErrorScreens;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.admin.page.ThemeRoutes;
import io.lintel.web.admin.places.PlacePages;
import io.lintel.web.admin.places.RoomChooser;
import io.lintel.web.admin.quarantine.QuarantinePage;
import io.lintel.web.admin.tokens.TokenPage;
import io.lintel.web.admin.trail.TrailPage;
import io.lintel.web.admin.users.UserPages;
import io.lintel.web.bridge.ApiServices;
import io.lintel.web.bridge.EventRoutes;
import io.lintel.web.browser.CsrfTokens;
import io.lintel.web.browser.SessionCookie;
import io.lintel.web.event.ServerSentEvents;
import io.lintel.web.health.Readiness;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.ProblemPages;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The pages for staff, on the services of the API. */
public final class AdminInterface {

  /** What the navigation offers, in its order. */
  private static final List<Area> AREAS =
      List.of(
          Area.OVERVIEW,
          Area.DEVICES,
          Area.BUILDINGS,
          Area.INBOX,
          Area.IMPORTS,
          Area.QUARANTINE,
          Area.KINDS,
          Area.USERS,
          Area.AUDIT,
          Area.TOKENS);

  private final List<RouteGroup> routes = new ArrayList<>();
  private final ErrorScreens errors;

  /**
   * @param readiness of what the program needs
   * @param cookie by which visitors stay signed in
   * @param tokens what forms prove by that they come from a page of the same session
   * @param zone of times that are of no building
   */
  public AdminInterface(
      ApiServices services,
      Readiness readiness,
      SessionCookie cookie,
      CsrfTokens tokens,
      ZoneId zone,
      InstantSource clock) {
    var assets = new Assets();
    var screens = new Screens(assets, tokens, AREAS, zone, clock);
    var census = new DeviceCensus(services.devices(), services.deviceStatuses());
    var recent = new RecentCensus(() -> census.take(Caller.SYSTEM), clock);
    var chooser = new RoomChooser(services.buildings(), services.floors(), services.rooms());
    errors = new ErrorScreens(screens);
    routes.add(assets);
    routes.add(AdminInterface::home);
    routes.add(new ThemeRoutes(screens));
    var identity = services.identity();
    routes.addAll(AccountPages.of(screens, identity, cookie, tokens));
    routes.add(
        new OverviewPage(
            screens,
            services.buildings(),
            services.inbox(),
            services.quarantine(),
            services.importRuns(),
            readiness,
            recent));
    routes.addAll(PlacePages.of(screens, services, chooser, recent, zone));
    routes.addAll(DevicePages.of(screens, services, chooser, recent, clock));
    routes.add(new ImportPage(screens, services.deviceImport(), services.importRuns(), zone));
    routes.add(new InboxPage(screens, services.inbox(), services.kinds(), chooser));
    routes.add(new QuarantinePage(screens, services.quarantine(), services.replay()));
    routes.addAll(KindPages.of(screens, services.kinds(), recent));
    routes.addAll(UserPages.of(screens, identity, services.buildings()));
    routes.add(new TrailPage(screens, services.audit(), services.placePaths(), zone));
    routes.add(new TokenPage(screens, identity.tokens(), clock));
    routes.add(
        new ProfilePage(
            screens, identity.profile(), identity.sessions(), identity.authentication(), cookie));
    routes.add(() -> live(services));
  }

  private static List<Route> home() {
    var there = Reply.of(302, new Reply.Body.None()).with("Location", Area.OVERVIEW.path());
    return List.of(Route.get("/", _ -> there).open().producing(MediaTypes.HTML));
  }

  private static List<Route> live(ApiServices services) {
    var events = new EventRoutes(services.eventStreams());
    return List.of(
        Route.get("/admin/live", events::events)
            .knowing("building", "device", "type")
            .producing(ServerSentEvents.MEDIA_TYPE));
  }

  public List<RouteGroup> routes() {
    return List.copyOf(routes);
  }

  /** What people are shown when something goes wrong. */
  public ProblemPages problemPages() {
    return errors;
  }
}
