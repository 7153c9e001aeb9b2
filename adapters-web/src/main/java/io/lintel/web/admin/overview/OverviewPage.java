package io.lintel.web.admin.overview;

import io.lintel.application.bridge.Census;
import io.lintel.application.bridge.ConnectivityCounts;
import io.lintel.application.bridge.InboxService;
import io.lintel.application.facility.BuildingService;
import io.lintel.application.status.QuarantineService;
import io.lintel.domain.shared.PageRequest;
import io.lintel.web.admin.census.RecentCensus;
import io.lintel.web.admin.page.Area;
import io.lintel.web.admin.page.Heading;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.bridge.transfer.ImportRuns;
import io.lintel.web.health.Readiness;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.util.List;
import java.util.Optional;

/** What is where, and how it is. */
public final class OverviewPage implements RouteGroup {

  private static final int MOST_BUILDINGS = 100;

  private final Screens screens;
  private final BuildingService buildings;
  private final InboxService inbox;
  private final QuarantineService quarantine;
  private final ImportRuns imports;
  private final Readiness readiness;
  private final RecentCensus recent;

  public OverviewPage(
      Screens screens,
      BuildingService buildings,
      InboxService inbox,
      QuarantineService quarantine,
      ImportRuns imports,
      Readiness readiness,
      RecentCensus recent) {
    this.screens = screens;
    this.buildings = buildings;
    this.inbox = inbox;
    this.quarantine = quarantine;
    this.imports = imports;
    this.readiness = readiness;
    this.recent = recent;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(Area.OVERVIEW.path(), this::show).producing(MediaTypes.HTML),
        Route.get("/admin/overview/live", this::live).producing(MediaTypes.HTML));
  }

  private Reply show(Request request) {
    return screens.show(request, heading(request), "overview/page", model(request));
  }

  /** What of the page changes by itself. */
  private Reply live(Request request) {
    return screens.part(request, heading(request), "overview/content", model(request));
  }

  private Heading heading(Request request) {
    return Heading.of(Area.OVERVIEW, screens.messages(request).text(Area.OVERVIEW));
  }

  private OverviewModel model(Request request) {
    var caller = request.caller();
    var page = buildings.list(caller, PageRequest.first(MOST_BUILDINGS));
    var taken = recent.latest();
    var census = taken.map(RecentCensus.Taken::census);
    return new OverviewModel(
        census.map(it -> it.everywhere().devices()).orElse(null),
        census.map(Census::unplaced).orElse(null),
        taken.map(RecentCensus.Taken::at).orElse(null),
        census.map(Census::lost).orElse(List.of()),
        page.items().stream()
            .map(it -> new OverviewModel.OfBuilding(it, counts(census, it.id().value())))
            .toList(),
        page.next().isPresent(),
        inbox.list(caller, PageRequest.first(OverviewModel.MOST_COUNTED)).items().size(),
        quarantine.list(caller, PageRequest.first(OverviewModel.MOST_COUNTED)).items().size(),
        imports.list().stream().filter(it -> !it.hasEnded()).toList(),
        readiness.problems());
  }

  private static ConnectivityCounts counts(Optional<Census> census, java.util.UUID building) {
    return census.map(it -> it.building(building).devices()).orElse(ConnectivityCounts.NONE);
  }
}
