package io.lintel.application.event;

import io.lintel.domain.shared.StoreUnavailable;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The events that one reader wants: what it missed it asks for, what happens it is given meanwhile
 * and afterwards.
 */
public final class EventStream implements AutoCloseable {

  private final EventFilter filter;
  private final StreamPosition start;
  private final StreamReader reader;
  private final Consumer<EventStream> closed;
  private Optional<Replay> replay;

  EventStream(
      EventFilter filter,
      StreamPosition start,
      Optional<Replay> replay,
      StreamReader reader,
      Consumer<EventStream> closed) {
    this.filter = filter;
    this.start = start;
    this.replay = replay;
    this.reader = reader;
    this.closed = closed;
  }

  /** Where the stream is before the first thing that the reader is given as it happens. */
  public StreamPosition start() {
    return start;
  }

  /** Whether {@link #missed()} has more, which comes before what happens. */
  public boolean hasMissed() {
    return replay.isPresent();
  }

  /**
   * The next part of what was missed, perhaps nothing. For one thread.
   *
   * @throws StoreUnavailable when it can't be read now
   */
  public List<StreamItem> missed() {
    if (replay.isEmpty()) {
      return List.of();
    }
    var missed = replay.get();
    var items = missed.next().stream().filter(filter::admits).map(filter::narrowed).toList();
    if (missed.isDone()) {
      replay = Optional.empty();
    }
    return items;
  }

  /** Whether the reader keeps up. */
  boolean tell(List<StreamItem> items) {
    var position = items.getLast().position();
    return reader.take(
        items.stream().filter(filter::admits).map(filter::narrowed).toList(), position);
  }

  void end() {
    reader.end();
  }

  /** The reader is given no more. */
  @Override
  public void close() {
    closed.accept(this);
  }
}
