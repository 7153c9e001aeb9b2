package io.lintel.application.event;

import java.util.List;

/** Who reads a stream. Called while nothing else is told, so it must return soon. */
public interface StreamReader {

  /**
   * Takes what happened.
   *
   * @param items those that the stream has, in order; perhaps none
   * @param position where the stream is behind all that happened
   * @return false when it does not keep up, and wants no more
   */
  boolean take(List<StreamItem> items, StreamPosition position);

  /** Nothing comes any more. */
  void end();
}
