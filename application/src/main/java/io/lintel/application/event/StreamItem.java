package io.lintel.application.event;

/** What comes out of a stream. */
public sealed interface StreamItem {

  /** Where the stream is behind this; whoever comes back with it goes on there. */
  StreamPosition position();

  /** About how many bytes of memory it takes. */
  default long weight() {
    return switch (this) {
      case Happened(var event, _) -> event.weight();
      case Gap _ -> 0;
    };
  }

  /** Something happened. */
  record Happened(LiveEvent event, StreamPosition position) implements StreamItem {}

  /** Events that the stream would have had may be missing here, and nobody has them any more. */
  record Gap(Missing missing, StreamPosition position) implements StreamItem {}

  /** What may be missing. */
  enum Missing {
    /** Reports of status; all else is there. */
    REPORTS,
    /** Events of any type. */
    ANYTHING
  }
}
