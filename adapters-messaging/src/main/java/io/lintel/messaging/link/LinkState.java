package io.lintel.messaging.link;

/** What a link to a broker is doing. */
public enum LinkState {
  /** Made, not started. */
  NEW,
  /** Away from the broker, trying to connect. */
  CONNECTING,
  /** Connected, and subscribed where it is to subscribe. */
  CONNECTED,
  /** Closed for good. */
  CLOSED
}
