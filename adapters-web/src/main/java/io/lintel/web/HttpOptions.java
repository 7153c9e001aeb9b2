package io.lintel.web;

import java.util.Set;

/**
 * How the server listens.
 *
 * @param port 0 takes a free one
 * @param corsOrigins the origins whose pages may use the API, as browsers send them ({@code
 *     https://app.example})
 * @param maxBodyBytes the largest body of a request
 * @param maxUploadBytes the largest file that a request may bring
 */
public record HttpOptions(
    String host, int port, Set<String> corsOrigins, int maxBodyBytes, long maxUploadBytes) {

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
  }

  /** No foreign origins, bodies of at most one mebibyte, files of at most one gibibyte. */
  public static HttpOptions on(String host, int port) {
    return new HttpOptions(host, port, Set.of(), ONE_MEBIBYTE, ONE_GIBIBYTE);
  }
}
