package io.lintel.messaging.ingest;

import io.lintel.domain.shared.Invalid;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is wrong with which messages of a batch; each by its place there. */
final class Refusals {

  private final Map<Integer, String> reasons = new TreeMap<>();

  /** Does what may refuse a message. */
  void attempt(int place, Runnable reading) {
    try {
      reading.run();
    } catch (Invalid refusal) {
      add(place, refusal);
    }
  }

  void add(int place, Invalid refusal) {
    reasons.put(place, String.valueOf(refusal.getMessage()));
  }

  /** For another attempt. */
  void remove(int place) {
    reasons.remove(place);
  }

  List<Integer> places() {
    return List.copyOf(reasons.keySet());
  }

  Map<Integer, String> reasons() {
    return reasons;
  }
}
