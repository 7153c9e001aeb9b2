package io.lintel.persistence.memory;

import static io.lintel.domain.event.EventFixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.event.EventMessage;
import io.lintel.domain.event.EventPublisher;
import io.lintel.domain.event.EventPublisherContract;
import io.lintel.domain.shared.StoreUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InMemoryEventPublisherTest extends EventPublisherContract {

  private final BlockingQueue<EventMessage> received = new LinkedBlockingQueue<>();
  private final InMemoryEventPublisher publisher =
      new InMemoryEventPublisher(10, Duration.ofSeconds(30));

  InMemoryEventPublisherTest() {
    publisher.subscribe(received::add);
  }

  @AfterEach
  void close() {
    publisher.close();
  }

  @Override
  protected EventPublisher publisher() {
    return publisher;
  }

  @Override
  protected BlockingQueue<EventMessage> received() {
    return received;
  }

  @Override
  protected EventPublisher unreachablePublisher() {
    var closed = new InMemoryEventPublisher();
    closed.close();
    return closed;
  }

  @Test
  void everySubscriberGetsEveryEventUntilItLeaves() throws InterruptedException {
    var others = new LinkedBlockingQueue<EventMessage>();
    var first = anEvent();
    var second = anEvent();

    try (var subscription = publisher.subscribe(others::add)) {
      assertThat(subscription).isNotNull();
      publisher.publish(List.of(first));
      assertThat(others.poll(30, TimeUnit.SECONDS)).isEqualTo(first);
    }
    publisher.publish(List.of(second));

    assertThat(received.poll(30, TimeUnit.SECONDS)).isEqualTo(first);
    assertThat(received.poll(30, TimeUnit.SECONDS)).isEqualTo(second);
    assertThat(others).isEmpty();
  }

  @Test
  void refusesWhatASubscriberDoesNotKeepUpWith() {
    var release = new CountDownLatch(1);
    try (var impatient = new InMemoryEventPublisher(2, Duration.ofMillis(1))) {
      impatient.subscribe(_ -> await(release));
      var events = List.of(anEvent(), anEvent(), anEvent(), anEvent());

      assertThatExceptionOfType(StoreUnavailable.class)
          .isThrownBy(() -> impatient.publish(events))
          .withMessageContaining("does not keep up");
      release.countDown();
    }
  }

  @Test
  void waitsForNobodyWhoLeft() throws InterruptedException {
    var release = new CountDownLatch(1);
    publisher.subscribe(_ -> await(release)).close();

    for (int i = 0; i < 100; i++) {
      publisher.publish(List.of(anEvent()));
      assertThat(received.poll(30, TimeUnit.SECONDS)).isNotNull();
    }
    release.countDown();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
