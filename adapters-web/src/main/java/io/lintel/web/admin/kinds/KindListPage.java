package io.lintel.web.admin.kinds;

import io.lintel.application.device.KindService;
import io.lintel.web.admin.census.RecentCensus;
import io.lintel.web.admin.page.Area;
import io.lintel.web.admin.page.Heading;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.util.List;

/** All kinds of devices, with how many devices each has. */
final class KindListPage implements RouteGroup {

  private final Screens screens;
  private final KindService kinds;
  private final RecentCensus recent;

  KindListPage(Screens screens, KindService kinds, RecentCensus recent) {
    this.screens = screens;
    this.kinds = kinds;
    this.recent = recent;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.get(Area.KINDS.path(), this::list).producing(MediaTypes.HTML));
  }

  private Reply list(Request request) {
    var counts = recent.latest().map(it -> it.census().everywhere().kinds());
    var rows =
        kinds.list(request.caller()).stream()
            .map(kind ->
                new KindListModel.Row(
                    kind, counts.map(it -> it.getOrDefault(kind.key().value(), 0L)).orElse(null)))
            .toList();
    var heading = Heading.of(Area.KINDS, screens.messages(request).text(Area.KINDS));
    return screens.show(request, heading, "kinds/list", new KindListModel(rows));
  }
}
