package io.lintel.application;

import io.lintel.domain.event.EventMessage;
import io.lintel.domain.event.EventPublisher;
import io.lintel.domain.shared.StoreUnavailable;
import java.util.ArrayList;
import java.util.List;

/** Remembers what it is given, and is away when told so. */
public final class RecordingPublisher implements EventPublisher {

  private final List<EventMessage> published = new ArrayList<>();
  private int patience = Integer.MAX_VALUE;

  @Override
  public synchronized void publish(List<EventMessage> events) {
    for (var event : events) {
      if (patience == 0) {
        throw new StoreUnavailable("The broker", "no connection", null);
      }
      patience--;
      published.add(event);
    }
  }

  public void goAway() {
    failAfter(0);
  }

  /** Hands so many events over and then fails. */
  public synchronized void failAfter(int events) {
    patience = events;
  }

  public synchronized void comeBack() {
    patience = Integer.MAX_VALUE;
  }

  public synchronized List<EventMessage> published() {
    return List.copyOf(published);
  }
}
