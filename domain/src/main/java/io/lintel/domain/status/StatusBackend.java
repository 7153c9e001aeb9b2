package io.lintel.domain.status;

/**
 * A kind of storage for what devices report that Lintel does not know by itself: a jar that names
 * its implementation in {@code META-INF/services/io.lintel.domain.status.StatusBackend} is chosen
 * by the URLs of its scheme. Needs a public constructor without parameters.
 */
public interface StatusBackend {

  /** What its URLs start with, such as {@code redis} for {@code redis://host}. */
  String scheme();

  /**
   * Opens the stores that a URL names. A server that is away does not matter yet.
   *
   * @throws io.lintel.domain.shared.Invalid when the URL is none of this backend's
   */
  Opened open(String url);

  /** What is open until it is closed. */
  interface Opened extends AutoCloseable {

    StatusStore statuses();

    StatusHistory history();

    @Override
    void close();
  }
}
