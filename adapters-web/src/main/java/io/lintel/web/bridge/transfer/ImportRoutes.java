package io.lintel.web.bridge.transfer;

import io.lintel.application.bridge.transfer.DeviceImport;
import io.lintel.application.bridge.transfer.ImportOptions;
import io.lintel.application.bridge.transfer.RowFile;
import io.lintel.application.bridge.transfer.RowResult;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Scope;
import io.lintel.web.bridge.transfer.ImportRunJson.ListJson;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.QueryParameters;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Report;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import io.lintel.web.http.Upload;
import io.lintel.web.rows.CsvRows;
import io.lintel.web.rows.NdjsonRows;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Devices from files. A file is received whole before the first row is looked at: one that breaks
 * off does nothing, and a client that reads no answer before it has sent all cannot get stuck.
 */
public final class ImportRoutes implements RouteGroup {

  private static final String ALL = Route.API + "/imports";

  private final DeviceImport devices;
  private final ImportRuns runs;

  public ImportRoutes(DeviceImport devices, ImportRuns runs) {
    this.devices = devices;
    this.runs = runs;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(ALL, this::list),
        Route.get(ALL + "/{id}", this::get),
        Route.post(ALL, this::run)
            .knowing("dryRun", "mode", "createPlaces", "timeZone", "id")
            .producing(MediaTypes.JSON, MediaTypes.NDJSON));
  }

  private Reply list(Request request) {
    request.caller().requireStaff(Scope.READ);
    return Reply.ok(new ListJson(runs.list().stream().map(ImportRunJson::of).toList()));
  }

  private Reply get(Request request) {
    request.caller().requireStaff(Scope.READ);
    return Reply.ok(ImportRunJson.of(runs.get(request.pathUuid("import", "id"))));
  }

  private Reply run(Request request) {
    request.caller().requireStaff(Scope.WRITE); // before the run is known to others
    var options = options(request.query());
    var id = request.query().uuid("id").orElseGet(UUID::randomUUID);
    return Report.of(request, items -> run(request, id, options, items));
  }

  private Object run(Request request, UUID id, ImportOptions options, Consumer<Object> items) {
    var caller = request.caller();
    boolean all = request.answered().equals(MediaTypes.NDJSON);
    Consumer<RowResult> told =
        row -> {
          if (all || isWorthTelling(row, options.mode())) {
            items.accept(ImportRowJson.of(row));
          }
        };
    var summary =
        runs.follow(
            caller,
            id,
            options.mode(),
            told,
            listener -> {
              try (var upload = request.upload(MediaTypes.CSV, MediaTypes.NDJSON)) {
                return devices.run(caller, options, rows(upload), listener);
              }
            });
    return ImportRunJson.Summary.of(id.toString(), summary);
  }

  private static RowFile rows(Upload upload) {
    return upload.mediaType().equals(MediaTypes.CSV)
        ? new CsvRows(upload::read)
        : new NdjsonRows(upload::read);
  }

  private static ImportOptions options(QueryParameters query) {
    var mode = query.one("mode", ImportRoutes::mode).orElse(ImportOptions.Mode.GOOD_ROWS);
    return new ImportOptions(
        query.flag("dryRun") ? ImportOptions.Mode.DRY_RUN : mode,
        query.flag("createPlaces"),
        query.one("timeZone", ImportRoutes::zone).orElse(ZoneOffset.UTC));
  }

  private static ImportOptions.Mode mode(String text) {
    return switch (text) {
      case "GOOD_ROWS" -> ImportOptions.Mode.GOOD_ROWS;
      case "ALL_OR_NOTHING" -> ImportOptions.Mode.ALL_OR_NOTHING;
      default -> throw new Invalid("mode", "must be GOOD_ROWS or ALL_OR_NOTHING");
    };
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new Invalid("timeZone", "must be a time zone such as Europe/Berlin");
    }
  }

  private static boolean isWorthTelling(RowResult row, ImportOptions.Mode mode) {
    return switch (row.action()) {
      case FAILED -> true;
      case CREATED, CHANGED -> mode == ImportOptions.Mode.DRY_RUN;
      case UNCHANGED -> false;
    };
  }
}
