package io.lintel.web.admin.page;

import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.time.Duration;
import java.util.List;

/** Makes pages light or dark, for a browser and for a year. */
public final class ThemeRoutes implements RouteGroup {

  private static final Duration KEPT = Duration.ofDays(365);

  private final Screens screens;

  public ThemeRoutes(Screens screens) {
    this.screens = screens;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.post("/admin/theme", this::choose).open().producing(MediaTypes.HTML));
  }

  private Reply choose(Request request) {
    var form = request.form();
    var theme = Theme.parse(form.text("theme"));
    return screens
        .leadTo(Addresses.within(form.text("back")))
        .with("Set-Cookie", Cookies.write(Screens.THEME_COOKIE, theme.word(), KEPT));
  }
}
