package io.lintel.web;

import java.util.Set;

/**
 * How the server listens.
 *
 * @param port 0 takes a free one
 * @param corsOrigins the origins whose pages may use the API, as browsers send them ({@code
 *     https://app.example})
 * @param maxBodyBytes the largest body of a request
 */
public record HttpOptions(String host, int port, Set<String> corsOrigins, int maxBodyBytes) {

  private static final int ONE_MEBIBYTE = 1 << 20;

  public HttpOptions {
    corsOrigins = Set.copyOf(corsOrigins);
    if (maxBodyBytes < 1 || maxBodyBytes == Integer.MAX_VALUE) {
      throw new IllegalArgumentException("maxBodyBytes must be positive, not " + maxBodyBytes);
    }
  }

  /** No foreign origins and bodies of at most one mebibyte. */
  public static HttpOptions on(String host, int port) {
    return new HttpOptions(host, port, Set.of(), ONE_MEBIBYTE);
  }
}
