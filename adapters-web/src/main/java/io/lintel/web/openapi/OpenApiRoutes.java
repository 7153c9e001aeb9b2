package io.lintel.web.openapi;

import io.lintel.domain.shared.Sha256;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The OpenAPI document, for generators of clients and for people. */
public final class OpenApiRoutes implements RouteGroup {

  private static final String STYLE = "docs.css";

  /** Made when they are asked for first, and not at every start. */
  private volatile @Nullable Reply document;

  private volatile @Nullable Reply docs;

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(Route.API + "/openapi.json", this::document).open(),
        Route.get("/api/docs", this::docs).open().producing(MediaTypes.HTML));
  }

  private Reply document(Request request) {
    var known = document;
    if (known == null) {
      known =
          Reply.of(200, new Reply.Body.Text("application/json", OpenApiDocument.json()))
              .taggedByContent();
      document = known;
    }
    return known;
  }

  private Reply docs(Request request) {
    var known = docs;
    if (known == null) {
      var style = OpenApiDocument.text(STYLE);
      known =
          Reply.of(
                  200,
                  new Reply.Body.Text(
                      "text/html; charset=utf-8", DocsPage.of(OpenApiDocument.tree(), style)))
              .taggedByContent()
              .with(
                  "Content-Security-Policy",
                  "default-src 'none'; frame-ancestors 'none'; style-src 'sha256-"
                      + sha256(style)
                      + "'");
      docs = known;
    }
    return known;
  }

  private static String sha256(String text) {
    return Base64.getEncoder().encodeToString(Sha256.of(text));
  }
}
