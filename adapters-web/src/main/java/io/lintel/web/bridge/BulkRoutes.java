package io.lintel.web.bridge;

import io.lintel.application.bridge.DesiredStates;
import io.lintel.application.bridge.DevicePlaces;
import io.lintel.application.bridge.DeviceStatusService;
import io.lintel.application.device.BulkActions;
import io.lintel.application.device.BulkResult;
import io.lintel.application.device.BulkSelection;
import io.lintel.domain.bridge.DeviceWithStatus;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.status.StatusQuery;
import io.lintel.web.device.DeviceRoutes;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Report;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import io.lintel.web.http.Rules;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The same done with many devices. */
public final class BulkRoutes implements RouteGroup {

  private final BulkActions actions;
  private final DesiredStates desired;
  private final DeviceStatusService statuses;
  private final DevicePlaces places;

  public BulkRoutes(
      BulkActions actions,
      DesiredStates desired,
      DeviceStatusService statuses,
      DevicePlaces places) {
    this.actions = actions;
    this.desired = desired;
    this.statuses = statuses;
    this.places = places;
  }

  private record ResultJson(
      String ref,
      String outcome,
      @Nullable String id,
      @Nullable String eui,
      @Nullable String reason) {

    static ResultJson of(BulkResult result) {
      return new ResultJson(
          result.ref().toString(),
          result.outcome().name(),
          result.device().map(device -> device.id().toString()).orElse(null),
          result.device().map(device -> device.eui().toString()).orElse(null),
          result.reason().isEmpty() ? null : result.reason());
    }
  }

  private record SummaryJson(int changed, int unchanged, int failed) {

    static SummaryJson of(Map<BulkResult.Outcome, Integer> counts) {
      return new SummaryJson(
          counts.getOrDefault(BulkResult.Outcome.CHANGED, 0),
          counts.getOrDefault(BulkResult.Outcome.UNCHANGED, 0),
          counts.getOrDefault(BulkResult.Outcome.FAILED, 0));
    }
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post(DeviceRoutes.ALL + "/actions", this::run)
            .producing(MediaTypes.JSON, MediaTypes.NDJSON));
  }

  private Reply run(Request request) {
    var input = request.body(BulkActionInput.class);
    var deed = deed(request, input);
    var selection = selection(request, input);
    return Report.of(
        request,
        items -> {
          var counts = new EnumMap<BulkResult.Outcome, Integer>(BulkResult.Outcome.class);
          deed.on(
              selection,
              result -> {
                counts.merge(result.outcome(), 1, Integer::sum);
                items.accept(ResultJson.of(result));
              });
          return SummaryJson.of(counts);
        });
  }

  /** What is done with the devices that are selected. */
  private interface Deed {
    void on(BulkSelection selection, Consumer<BulkResult> receiver);
  }

  private Deed deed(Request request, BulkActionInput input) {
    if (input.isAboutDesiredState()) {
      var changes = input.toChanges();
      return (selection, receiver) ->
          desired.changeAll(request.caller(), selection, changes, receiver);
    }
    var action = input.toAction();
    return (selection, receiver) -> actions.run(request.caller(), action, selection, receiver);
  }

  private BulkSelection selection(Request request, BulkActionInput input) {
    if ((input.ids() == null) == (input.filter() == null)) {
      throw new Invalid("ids", "or filter must be given, and not both");
    }
    if (input.ids() != null) {
      return new BulkSelection.Named(refs(input.ids()));
    }
    var filter = Rules.required("filter", input.filter());
    var query = filter.toQuery();
    var pages = pages(filter.toStatus());
    return filter
        .toPlace()
        .filter(request.caller(), places)
        .<BulkSelection>map(place -> new BulkSelection.Matching(query.at(place), pages))
        .orElseGet(() -> new BulkSelection.Named(List.of()));
  }

  private Optional<BulkSelection.Pages> pages(StatusQuery status) {
    return status.anyStatus()
        ? Optional.empty()
        : Optional.of(
            (caller, query) -> statuses.list(caller, query, status).map(DeviceWithStatus::device));
  }

  private static List<DeviceRef> refs(List<String> ids) {
    return IntStream.range(0, ids.size())
        .mapToObj(i -> Rules.at("ids/" + i, () -> DeviceRef.parse(ids.get(i))))
        .toList();
  }
}
