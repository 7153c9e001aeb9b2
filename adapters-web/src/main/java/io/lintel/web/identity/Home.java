package io.lintel.web.identity;

import java.net.URI;
import java.util.Optional;

/**
 * Where browsers reach this server.
 *
 * @param url if it is configured; else it is what a request names
 * @param secure whether that is by HTTPS
 */
public record Home(Optional<URI> url, boolean secure) {

  /**
   * @param host as a request names the server, which has been checked
   * @param path from the root
   */
  public URI resolve(String host, String path) {
    var root = url.orElseGet(() -> URI.create((secure ? "https://" : "http://") + host));
    return root.resolve(path);
  }
}
