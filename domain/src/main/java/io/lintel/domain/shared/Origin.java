package io.lintel.domain.shared;

import java.util.Optional;

/**
 * From where something is asked for.
 *
 * @param address of the peer, such as {@code 192.0.2.7}
 * @param request what the answer and the log call the request
 * @param trace to which it belongs, if who asks says so; goes on with the events that follow
 */
public record Origin(
    Optional<String> address, Optional<String> request, Optional<TraceContext> trace) {

  /** This process. */
  public static final Origin HERE = new Origin(Optional.empty(), Optional.empty());

  public Origin(Optional<String> address, Optional<String> request) {
    this(address, request, Optional.empty());
  }

  public static Origin of(String address, String request) {
    return new Origin(Optional.of(address), Optional.of(request));
  }

  public Origin within(Optional<TraceContext> other) {
    return new Origin(address, request, other);
  }
}
