package io.lintel.domain.event;

/**
 * A system that events can go to and that Lintel does not know by itself: a jar that names its
 * implementation in {@code META-INF/services/io.lintel.domain.event.EventBackend} is chosen by the
 * URLs of its scheme. Needs a public constructor without parameters.
 */
public interface EventBackend {

  /** What its URLs start with, such as {@code nats} for {@code nats://host}. */
  String scheme();

  /**
   * Opens the publisher that a URL names. A server that is away does not matter yet.
   *
   * @throws io.lintel.domain.shared.Invalid when the URL is none of this backend's
   */
  Opened open(String url);

  /** What is open until it is closed. */
  interface Opened extends AutoCloseable {

    EventPublisher publisher();

    @Override
    void close();
  }
}
