package io.lintel.messaging.link;

import io.lintel.messaging.testing.Await;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps what it was given; can be held shut, and told to fail. */
final class RecordingHandler implements BatchHandler {
  private final List<List<InboundMessage>> handled = new ArrayList<>();
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicInteger calls = new AtomicInteger();
  private volatile CountDownLatch gate = new CountDownLatch(0);

  @Override
  public void handle(List<InboundMessage> batch) throws InterruptedException {
    calls.incrementAndGet();
    gate.await();
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("told to fail");
    }
    synchronized (handled) {
      handled.add(batch);
    }
  }

  void shut() {
    gate = new CountDownLatch(1);
  }

  void open() {
    gate.countDown();
  }

  void failNext(int times) {
    failures.set(times);
  }

  int calls() {
    return calls.get();
  }

  List<List<InboundMessage>> batches() {
    synchronized (handled) {
      return List.copyOf(handled);
    }
  }

  List<InboundMessage> messages() {
    return batches().stream().flatMap(List::stream).toList();
  }

  List<String> texts() {
    return messages().stream().map(message -> message.payload().text()).toList();
  }

  void awaitText(String text) {
    Await.until("handled " + text, () -> texts().contains(text));
  }
}
