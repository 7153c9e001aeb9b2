package io.lintel.web.http;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that a browser makes for a page that is not ours: under a foreign name (DNS
 * rebinding), or to change something from a foreign origin (CSRF).
 *
 * <p>Pages of configured CORS origins may change things too, but not with cookies. Clients that are
 * no browsers send none of the headers that are looked at, and are let through.
 */
public final class RequestGate {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Set<String> FOREIGN_SITES = Set.of("cross-site", "same-site");

  private final Site site;
  private final Set<String> corsOrigins;

  /** The host that was let through last, which is that of nearly every request. */
  private volatile @Nullable String usualHost;

  public RequestGate(Site site, Set<String> corsOrigins) {
    this.site = site;
    this.corsOrigins = Set.copyOf(corsOrigins);
  }

  /**
   * @throws ProblemException when the request is refused
   */
  public void check(Context context) {
    var host = context.header("Host");
    if (host == null || !host.equals(usualHost)) {
      checkHost(host);
    }
    if (!SAFE.contains(context.req().getMethod()) && !mayChange(context)) {
      throw new ProblemException(
          ProblemType.FOREIGN_ORIGIN, "A page of another origin may not change anything here");
    }
  }

  private void checkHost(@Nullable String host) {
    if (!site.answersTo(host)) {
      throw new ProblemException(
          ProblemType.MISDIRECTED,
          "'%s' is no name of this server (setting LINTEL_HTTP_HOSTS)".formatted(host));
    }
    usualHost = host;
  }

  private boolean mayChange(Context context) {
    var host = context.header("Host");
    var site = Optional.ofNullable(context.header("Sec-Fetch-Site"));
    var origin = Optional.ofNullable(context.header("Origin"));
    boolean cookies = context.header("Cookie") != null;
    boolean foreign =
        site.map(FOREIGN_SITES::contains)
            .orElseGet(() -> origin.filter(it -> !this.site.isOwn(it, host)).isPresent());
    if (foreign) {
      return !cookies && origin.filter(corsOrigins::contains).isPresent();
    }
    // A browser that says nothing of the page's origin at least names the page.
    return !cookies
        || site.isPresent()
        || origin.isPresent()
        || Optional.ofNullable(context.header("Referer"))
            .filter(page -> this.site.isOwn(page, host))
            .isPresent();
  }
}
