package io.lintel.application.event;

import static io.lintel.application.Core.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.application.Core;
import io.lintel.application.Intervention;
import io.lintel.application.RecordingPublisher;
import io.lintel.application.Stores;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.event.Outbox;
import io.lintel.domain.shared.StoreUnavailable;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutboxRelayTest {

  private final RecordingPublisher publisher = new RecordingPublisher();
  private final Core core = new Core(Stores.inMemory().withPublisher(publisher));
  private final OutboxRelay relay = core.relay();

  @Test
  void publishesInTheOrderOfTheChangesAndForgets() {
    var device = core.aDevice();
    var ref = new DeviceRef.ById(device.id());
    core.devices().retire(ADA, ref, Optional.empty());
    core.devices().delete(ADA, ref, Optional.empty());

    assertThat(relay.relay()).isFalse();

    assertThat(publisher.published())
        .extracting(EventMessage::type)
        .containsExactly("device.registered", "device.retired", "device.deleted");
    assertThat(core.stores().outbox().depth()).isZero();
    assertThat(relay.relay()).isFalse();
    assertThat(publisher.published()).hasSize(3);
  }

  @Test
  void saysThatThereMayBeMoreAfterAFullBatch() {
    IntStream.rangeClosed(0, OutboxRelay.BATCH).forEach(_ -> core.aDevice());

    assertThat(relay.relay()).isTrue();
    assertThat(publisher.published()).hasSize(OutboxRelay.BATCH);
    assertThat(relay.relay()).isFalse();
    assertThat(publisher.published())
        .hasSize(OutboxRelay.BATCH + 1)
        .extracting(event -> event.id().toString())
        .isSorted();
  }

  @Test
  void keepsWhatItCouldNotPublish() {
    core.aDevice();
    publisher.goAway();

    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(relay::relay);

    assertThat(core.stores().outbox().depth()).isEqualTo(1);
    publisher.comeBack();
    relay.relay();
    assertThat(publisher.published()).hasSize(1);
  }

  @Test
  void publishesAgainWhatMayHaveBeenPublished() {
    IntStream.range(0, 5).forEach(_ -> core.aDevice());
    publisher.failAfter(3);
    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(relay::relay);

    publisher.comeBack();
    relay.relay();

    var published = publisher.published();
    assertThat(published).hasSize(8);
    assertThat(published.subList(0, 3)).isEqualTo(published.subList(3, 6));
    assertThat(published.subList(3, 8)).doesNotHaveDuplicates();
  }

  @Test
  void publishesAgainWhatItCouldNotForget() {
    var failing = new AtomicBoolean(true);
    var forgetful =
        new Core(
            core.stores()
                .withOutbox(it ->
                    Intervention.before(Outbox.class, it, "remove", () -> failOnce(failing))));
    forgetful.aDevice();
    var forgetfulRelay = forgetful.relay();
    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(forgetfulRelay::relay);

    forgetfulRelay.relay();

    assertThat(publisher.published()).hasSize(2).containsOnly(publisher.published().getFirst());
  }

  @Test
  void whoHasNothingToPublishBothersNobody() {
    var silent =
        new Core(
            core.stores()
                .withPublisher(events -> {
                  throw new AssertionError("nothing to publish, but asked to: " + events);
                }));

    assertThat(silent.relay().relay()).isFalse();
    assertThat(silent.stores().outbox().depth()).isZero();
  }

  private static void failOnce(AtomicBoolean failing) {
    if (failing.getAndSet(false)) {
      throw new StoreUnavailable("The outbox", "no connection", null);
    }
  }
}
