package io.lintel.web.admin.page;

import io.lintel.web.http.EntityTag;
import io.lintel.web.http.ProblemException;
import io.lintel.web.http.ProblemType;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The style sheets and scripts that pages load. The address of each has a hash of its content in
 * it, so that browsers may keep it for ever.
 */
public final class Assets implements RouteGroup {

  private static final String FOLDER = "/io/lintel/web/admin/";
  private static final String PATH = "/admin/assets/";
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private static final List<String> FILES =
      List.of(
          "assets/app.css",
          "assets/app.js",
          "assets/theme.js",
          "assets/charts.js",
          "assets/favicon.svg",
          "assets/plan.js",
          "vendor/htmx/htmx.min.js",
          "vendor/uplot/uPlot.iife.min.js",
          "vendor/uplot/uPlot.min.css");

  private final Map<String, String> addresses = new TreeMap<>();
  private final Map<String, Reply> served = new TreeMap<>();

  public Assets() {
    FILES.forEach(this::add);
  }

  private void add(String file) {
    var content = read(file);
    var name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    var tag = EntityTag.ofContent(content.getBytes(StandardCharsets.UTF_8));
    var hashed = name.substring(0, dot) + "." + tag.opaque() + name.substring(dot);
    addresses.put(name, PATH + hashed);
    served.put(
        hashed,
        Reply.of(200, new Reply.Body.Text(mediaType(name), content))
            .tagged(tag)
            .with("Cache-Control", FOR_EVER));
  }

  private static String read(String file) {
    try (var stream = Assets.class.getResourceAsStream(FOLDER + file)) {
      if (stream == null) {
        throw new FileNotFoundException(file);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the program comes without its pages", e);
    }
  }

  private static String mediaType(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "svg" -> "image/svg+xml";
      default -> throw new IllegalArgumentException("of which type is " + name + "?");
    };
  }

  /** The address of a file. */
  String address(String name) {
    var address = addresses.get(name);
    if (address == null) {
      throw new IllegalArgumentException("there is no asset " + name);
    }
    return address;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH + "{file}", this::file)
            .open()
            .producing("text/css", "text/javascript", "image/svg+xml"));
  }

  private Reply file(Request request) {
    var reply = served.get(request.path("file"));
    if (reply == null) {
      throw new ProblemException(ProblemType.NOT_FOUND, "There is no such file");
    }
    return reply;
  }
}
