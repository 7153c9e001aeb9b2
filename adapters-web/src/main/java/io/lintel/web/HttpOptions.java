package io.lintel.web;

import io.lintel.web.http.Site;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;

/**
 * How the server listens.
 *
 * @param port 0 takes a free one
 * @param site under which names browsers reach it
 * @param tls what it proves itself by; empty for HTTP without TLS
 * @param corsOrigins the origins whose pages may use the API, as browsers send them ({@code
 *     https://app.example})
 * @param maxBodyBytes the largest body of a request
 * @param maxUploadBytes the largest file that a request may bring
 * @param patience how long a client may take to send what comes before the body, TLS included
 */
public record HttpOptions(
    String host,
    int port,
    Site site,
    Optional<SSLContext> tls,
    Set<String> corsOrigins,
    int maxBodyBytes,
    long maxUploadBytes,
    Duration patience) {

  private static final int ONE_MEBIBYTE = 1 << 20;
  private static final long ONE_GIBIBYTE = 1L << 30;

  public HttpOptions {
    corsOrigins = Set.copyOf(corsOrigins);
    if (maxBodyBytes < 1 || maxBodyBytes == Integer.MAX_VALUE) {
      throw new IllegalArgumentException("maxBodyBytes must be positive, not " + maxBodyBytes);
    }
    if (maxUploadBytes < 1) {
      throw new IllegalArgumentException("maxUploadBytes must be positive, not " + maxUploadBytes);
    }
    if (!patience.isPositive()) {
      throw new IllegalArgumentException("patience must be positive, not " + patience);
    }
  }

  /**
   * Without TLS, reached by its addresses, no foreign origins, bodies of at most one mebibyte,
   * files of at most one gibibyte, headers within 20 seconds.
   */
  public static HttpOptions on(String host, int port) {
    return new HttpOptions(
        host,
        port,
        Site.local(),
        Optional.empty(),
        Set.of(),
        ONE_MEBIBYTE,
        ONE_GIBIBYTE,
        Duration.ofSeconds(20));
  }

  public HttpOptions reachedAs(Site site) {
    return new HttpOptions(
        host, port, site, tls, corsOrigins, maxBodyBytes, maxUploadBytes, patience);
  }

  public HttpOptions withTls(SSLContext tls) {
    return new HttpOptions(
        host, port, site, Optional.of(tls), corsOrigins, maxBodyBytes, maxUploadBytes, patience);
  }

  public HttpOptions withCorsOrigins(Set<String> corsOrigins) {
    return new HttpOptions(
        host, port, site, tls, corsOrigins, maxBodyBytes, maxUploadBytes, patience);
  }

  public HttpOptions withBodies(int maxBodyBytes, long maxUploadBytes) {
    return new HttpOptions(
        host, port, site, tls, corsOrigins, maxBodyBytes, maxUploadBytes, patience);
  }

  public HttpOptions withPatience(Duration patience) {
    return new HttpOptions(
        host, port, site, tls, corsOrigins, maxBodyBytes, maxUploadBytes, patience);
  }
}
