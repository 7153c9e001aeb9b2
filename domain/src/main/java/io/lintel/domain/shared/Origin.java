package io.lintel.domain.shared;

import java.util.Optional;

/**
 * From where something is asked for.
 *
 * @param address of the peer, such as {@code 192.0.2.7}
 * @param request what the answer and the log call the request
 */
public record Origin(Optional<String> address, Optional<String> request) {

  /** This process. */
  public static final Origin HERE = new Origin(Optional.empty(), Optional.empty());

  public static Origin of(String address, String request) {
    return new Origin(Optional.of(address), Optional.of(request));
  }
}
