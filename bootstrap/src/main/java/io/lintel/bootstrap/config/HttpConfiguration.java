package io.lintel.bootstrap.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How HTTP is served.
 *
 * @param url where browsers reach the service, if that is not where it listens
 * @param names under which it is reached, beside its addresses
 */
public record HttpConfiguration(
    String host,
    int port,
    Optional<URI> url,
    Set<String> names,
    Optional<TlsFiles> tls,
    List<String> corsOrigins,
    long uploadBytes) {

  public HttpConfiguration {
    names = Set.copyOf(names);
    corsOrigins = List.copyOf(corsOrigins);
  }

  /** Whether browsers reach it by HTTPS. */
  public boolean secure() {
    return url.map(it -> "https".equalsIgnoreCase(it.getScheme())).orElse(tls.isPresent());
  }
}
