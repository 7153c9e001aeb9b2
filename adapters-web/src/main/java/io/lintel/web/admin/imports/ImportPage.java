package io.lintel.web.admin.imports;

import io.lintel.application.bridge.transfer.DeviceImport;
import io.lintel.application.bridge.transfer.ImportOptions;
import io.lintel.application.bridge.transfer.RowFile;
import io.lintel.application.bridge.transfer.RowResult;
import io.lintel.domain.shared.Invalid;
import io.lintel.web.admin.page.Area;
import io.lintel.web.admin.page.Form;
import io.lintel.web.admin.page.Heading;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.bridge.transfer.ImportRun;
import io.lintel.web.bridge.transfer.ImportRuns;
import io.lintel.web.http.FormValues;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import io.lintel.web.rows.ByteSource;
import io.lintel.web.rows.CsvRows;
import io.lintel.web.rows.NdjsonRows;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Imports devices from rows that were pasted or sent as a file: first what would become of them,
 * then, when that is as wished, for real. The rows stay in the page in between, where they can be
 * mended.
 */
public final class ImportPage implements RouteGroup {

  private static final String PATH = Area.IMPORTS.path();
  private static final int LONGEST_TEXT = 200_000;
  private static final long LONGEST_FILE = 20L << 20;
  private static final int MOST_ROWS = 200;
  private static final int MOST_RUNS = 10;

  private final Screens screens;
  private final DeviceImport devices;
  private final ImportRuns runs;
  private final ZoneId zone;

  /**
   * @param zone of buildings that are made
   */
  public ImportPage(Screens screens, DeviceImport devices, ImportRuns runs, ZoneId zone) {
    this.screens = screens;
    this.devices = devices;
    this.runs = runs;
    this.zone = zone;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, this::show).producing(MediaTypes.HTML),
        Route.get(PATH + "/runs", this::runs).producing(MediaTypes.HTML),
        Route.post(PATH + "/file", request -> ofFile(request, ImportOptions.Mode.DRY_RUN))
            .producing(MediaTypes.HTML),
        Route.post(PATH + "/file/apply", request -> ofFile(request, ImportOptions.Mode.GOOD_ROWS))
            .producing(MediaTypes.HTML),
        Route.post(PATH + "/check", request -> ofText(request, ImportOptions.Mode.DRY_RUN))
            .producing(MediaTypes.HTML),
        Route.post(PATH + "/apply", request -> ofText(request, ImportOptions.Mode.GOOD_ROWS))
            .producing(MediaTypes.HTML));
  }

  private Reply show(Request request) {
    return show(request, new ImportModel(form("", true), null, List.of(), latest(), false));
  }

  /** How far imports are, to be looked at again and again. */
  private Reply runs(Request request) {
    return screens.part(request, heading(request), "imports/runs", latest());
  }

  private List<ImportRun> latest() {
    return runs.list().stream().limit(MOST_RUNS).toList();
  }

  private Reply ofFile(Request request, ImportOptions.Mode mode) {
    try (var upload = request.uploaded("file", LONGEST_FILE)) {
      var bytes = upload.bytes();
      var text = new String(bytes, StandardCharsets.UTF_8);
      var shown = text.length() <= LONGEST_TEXT ? text : "";
      return run(request, mode, bytes, form(shown, true), shown.isEmpty());
    }
  }

  private Reply ofText(Request request, ImportOptions.Mode mode) {
    FormValues values = request.form();
    var rows = values.all("rows").stream().findFirst().orElse("");
    var form = form(rows, values.has("create"));
    return run(request, mode, rows.getBytes(StandardCharsets.UTF_8), form, false);
  }

  private Reply run(
      Request request, ImportOptions.Mode mode, byte[] bytes, Form form, boolean tooLong) {
    if (bytes.length == 0) {
      var empty = form.wrong("rows", screens.messages(request).text("import.nothing"));
      return refuse(request, new ImportModel(empty, null, List.of(), latest(), false));
    }
    var told = new ArrayList<RowResult>();
    var options = new ImportOptions(mode, form.has("create", "yes"), zone);
    try {
      var summary =
          runs.follow(
              request.caller(),
              UUID.randomUUID(),
              mode,
              row -> keep(told, row),
              listener -> devices.run(request.caller(), options, rows(bytes), listener));
      return show(request, new ImportModel(form, summary, told, latest(), tooLong));
    } catch (Invalid e) {
      return refuse(
          request,
          new ImportModel(form.wrong("rows", e.getMessage()), null, told, latest(), false));
    }
  }

  private static RowFile rows(byte[] bytes) {
    ByteSource source = () -> new ByteArrayInputStream(bytes);
    return bytes[0] == '{' ? new NdjsonRows(source) : new CsvRows(source);
  }

  /** The first rows that change something or fail. */
  private static void keep(List<RowResult> told, RowResult row) {
    if (told.size() < MOST_ROWS && row.action() != RowResult.Action.UNCHANGED) {
      told.add(row);
    }
  }

  private static Form form(String rows, boolean create) {
    return Form.empty().with("rows", rows).with("create", create ? "yes" : "");
  }

  private Reply show(Request request, ImportModel model) {
    return screens.show(request, heading(request), "imports/page", model);
  }

  private Reply refuse(Request request, ImportModel model) {
    return screens.refuse(request, heading(request), "imports/page", model);
  }

  private Heading heading(Request request) {
    return Heading.of(Area.IMPORTS, screens.messages(request).text(Area.IMPORTS));
  }
}
