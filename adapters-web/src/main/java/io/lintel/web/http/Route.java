package io.lintel.web.http;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One operation of the HTTP API.
 *
 * @param path with parameters in braces
 * @param parameters the query parameters that it knows; any other is refused
 * @param access who may call it at all
 * @param produces the media types of its successful answers, the one it prefers first
 */
public record Route(
    Method method,
    String path,
    Set<String> parameters,
    Access access,
    List<String> produces,
    Action action) {

  /** Where the API begins. */
  public static final String API = "/api/v1";

  /** The methods of HTTP that routes have; HEAD comes with GET, OPTIONS with all. */
  public enum Method {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE
  }

  /** Whether a caller must be known. */
  public enum Access {
    /** For callers, as {@link CallerResolver} knows them. */
    CALLERS,
    /** For everybody. */
    OPEN
  }

  /** What a route does. */
  @FunctionalInterface
  public interface Action {
    Reply answer(Request request);
  }

  public Route {
    parameters = Set.copyOf(parameters);
    produces = List.copyOf(produces);
  }

  public static Route get(String path, Action action) {
    return of(Method.GET, path, action);
  }

  public static Route post(String path, Action action) {
    return of(Method.POST, path, action);
  }

  public static Route put(String path, Action action) {
    return of(Method.PUT, path, action);
  }

  public static Route patch(String path, Action action) {
    return of(Method.PATCH, path, action);
  }

  public static Route delete(String path, Action action) {
    return of(Method.DELETE, path, action);
  }

  private static Route of(Method method, String path, Action action) {
    return new Route(method, path, Set.of(), Access.CALLERS, List.of(MediaTypes.JSON), action);
  }

  /** The same, knowing these query parameters. */
  public Route knowing(String... names) {
    return new Route(method, path, Set.of(names), access, produces, action);
  }

  /** The same, knowing these query parameters beside those that it knows. */
  public Route knowingAlso(String... names) {
    var all = new TreeSet<>(parameters);
    all.addAll(List.of(names));
    return new Route(method, path, all, access, produces, action);
  }

  /** The same, answering one of these media types. */
  public Route producing(String... types) {
    return new Route(method, path, parameters, access, List.of(types), action);
  }

  /** The same, for everybody. */
  public Route open() {
    return new Route(method, path, parameters, Access.OPEN, produces, action);
  }
}
