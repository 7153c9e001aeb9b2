package io.lintel.persistence.memory;

import java.util.ArrayDeque;
import java.util.Deque;

/** How to take back what the open unit of work has written, the latest first. */
final class Journal {

  private final Deque<Runnable> undo = new ArrayDeque<>();

  void add(Runnable inverse) {
    undo.push(inverse);
  }

  void forget() {
    undo.clear();
  }

  void takeBack() {
    while (!undo.isEmpty()) {
      undo.pop().run();
    }
  }
}
