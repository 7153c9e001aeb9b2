package io.lintel.persistence.memory;

import io.lintel.domain.node.Listener;
import io.lintel.domain.node.ListenerRegister;
import io.lintel.domain.node.SeenListener;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who listens, in memory. */
public final class InMemoryListenerRegister implements ListenerRegister {

  private final MemoryDatabase database;

  public InMemoryListenerRegister(MemoryDatabase database) {
    this.database = database;
  }

  record Key(String place, String name) {

    static final Comparator<Key> ORDER = Comparator.comparing(Key::place).thenComparing(Key::name);

    static Key of(Listener listener) {
      return new Key(listener.place(), listener.name());
    }
  }

  /**
   * @param dismissed until when it must not listen
   */
  record Entry(SeenListener seen, Optional<Instant> dismissed) {}

  @Override
  public boolean seen(Listener listener, Instant now) {
    return database.write(() -> {
      boolean may =
          database
              .listeners
              .find(Key.of(listener))
              .flatMap(Entry::dismissed)
              .filter(until -> until.isAfter(now))
              .isEmpty();
      if (may) {
        database.listeners.put(
            Key.of(listener), new Entry(new SeenListener(listener, now), Optional.empty()));
      }
      return may;
    });
  }

  @Override
  public List<SeenListener> list(String place) {
    return database.read(() ->
        database.listeners.rows().stream()
            .map(Entry::seen)
            .filter(seen -> seen.listener().place().equals(place))
            .toList());
  }

  @Override
  public boolean dismiss(SeenListener listener, Instant until) {
    return database.write(() -> {
      var entry = unseenSince(listener);
      entry.ifPresent(found ->
          database.listeners.put(
              Key.of(listener.listener()), new Entry(found.seen(), Optional.of(until))));
      return entry.isPresent();
    });
  }

  @Override
  public void forget(SeenListener listener) {
    database.write(() ->
        unseenSince(listener)
            .ifPresent(_ -> database.listeners.remove(Key.of(listener.listener()))));
  }

  private Optional<Entry> unseenSince(SeenListener listener) {
    return database
        .listeners
        .find(Key.of(listener.listener()))
        .filter(entry -> entry.seen().seenAt().equals(listener.seenAt()));
  }
}
