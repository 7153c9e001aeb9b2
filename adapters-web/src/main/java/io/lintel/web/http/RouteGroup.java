package io.lintel.web.http;

import java.util.List;

/** Routes that belong together, such as those of one resource. */
@FunctionalInterface
public interface RouteGroup {

  List<Route> routes();
}
