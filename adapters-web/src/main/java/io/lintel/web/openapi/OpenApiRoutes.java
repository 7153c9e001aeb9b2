package io.lintel.web.openapi;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The OpenAPI document, for generators of clients and for people. */
public final class OpenApiRoutes implements RouteGroup {

  private static final String DOCUMENT = "openapi.yaml";

  /** Made when it is asked for first, and not at every start. */
  private volatile @Nullable Reply document;

  @Override
  public List<Route> routes() {
    return List.of(Route.get(Route.API + "/openapi.json", this::document).open());
  }

  private Reply document(Request request) {
    var known = document;
    if (known == null) {
      known = read();
      document = known;
    }
    return known;
  }

  private static Reply read() {
    try (var yaml = OpenApiRoutes.class.getResourceAsStream(DOCUMENT)) {
      if (yaml == null) {
        throw new FileNotFoundException(DOCUMENT);
      }
      var json = new JsonMapper().writeValueAsString(new YAMLMapper().readTree(yaml));
      return Reply.of(200, new Reply.Body.Text("application/json", json)).taggedByContent();
    } catch (IOException e) {
      throw new UncheckedIOException("the program comes without its OpenAPI document", e);
    }
  }
}
