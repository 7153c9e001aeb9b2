package io.lintel.web.audit;

import io.lintel.application.audit.AuditService;
import io.lintel.application.shared.Caller;
import io.lintel.domain.audit.AuditEntry;
import io.lintel.domain.audit.AuditQuery;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.web.http.Json;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import io.lintel.web.rows.CsvAudit;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Who changed what, as pages and as a file. */
public final class AuditRoutes implements RouteGroup {

  private final AuditService audit;

  public AuditRoutes(AuditService audit) {
    this.audit = audit;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(Route.API + "/audit", this::list)
            .knowing("subject", "limit", "cursor")
            .knowingAlso(AuditQueries.parametersOfAThing()),
        Route.get(Route.API + "/exports/audit", this::export)
            .knowing("subject")
            .knowingAlso(AuditQueries.parametersOfAThing())
            .producing(MediaTypes.CSV, MediaTypes.NDJSON));
  }

  private Reply list(Request request) {
    var query = AuditQueries.of(request.query(), request.page());
    return request.reply(audit.list(request.caller(), query), AuditJson::of);
  }

  private Reply export(Request request) {
    var caller = request.caller();
    var query = AuditQueries.of(request.query(), PageRequest.first(Page.LARGEST));
    return request.answered().equals(MediaTypes.CSV)
        ? reply("text/csv; charset=utf-8", "audit.csv", out -> csv(caller, query, out))
        : reply(MediaTypes.NDJSON, "audit.ndjson", out -> ndjson(caller, query, out));
  }

  private static Reply reply(String mediaType, String name, Reply.Content content) {
    return Reply.streamed(mediaType, content)
        .with("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  private void csv(Caller caller, AuditQuery query, OutputStream out) {
    try (var csv = new CsvAudit(out)) {
      each(caller, query, csv);
    }
  }

  private void ndjson(Caller caller, AuditQuery query, OutputStream out) {
    each(
        caller,
        query,
        entry -> {
          try {
            out.write(Json.bytes(AuditJson.of(entry)));
            out.write('\n');
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** The latest first; what is written meanwhile is not met. */
  private void each(Caller caller, AuditQuery query, Consumer<AuditEntry> receiver) {
    var request = Optional.of(query.page());
    while (request.isPresent()) {
      var page = audit.list(caller, query.page(request.get()));
      page.items().forEach(receiver);
      request = page.next().map(query.page()::after);
    }
  }
}
