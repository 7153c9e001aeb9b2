package io.lintel.web.admin.kinds;

import io.lintel.application.device.KindService;
import io.lintel.web.admin.census.RecentCensus;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.http.RouteGroup;
import java.util.List;

/** All pages of kinds. */
public final class KindPages {

  private KindPages() {}

  public static List<RouteGroup> of(Screens screens, KindService kinds, RecentCensus recent) {
    return List.of(new KindListPage(screens, kinds, recent), new KindFormPage(screens, kinds));
  }
}
