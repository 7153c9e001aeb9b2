package io.lintel.application.device;

import static io.lintel.application.Core.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.lintel.application.Core;
import io.lintel.application.Intervention;
import io.lintel.application.ManualClock;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.device.Kind;
import io.lintel.domain.device.KindFixtures;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.device.KindRepository;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Race;
import io.lintel.domain.shared.Stale;
import io.lintel.domain.shared.UnitOfWork;
import io.lintel.domain.shared.Version;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KindServiceTest {

  private static final KindKey LAMP = new KindKey("lamp");
  private static final Optional<Version> WHATEVER = Optional.empty();

  /** So that what another node does in the middle of a unit of work stays. */
  private static final UnitOfWork WITHOUT_ROLLBACK =
      new UnitOfWork() {
        @Override
        public <T extends @Nullable Object> T execute(Supplier<T> work) {
          return work.get();
        }

        @Override
        public void execute(Runnable work) {
          work.run();
        }

        @Override
        public void afterwards(Runnable action) {
          action.run();
        }
      };

  private final Core core = new Core();
  private final KindService kinds = core.kinds();

  @Test
  void makesAKindThatIsNotThere() {
    var kind = kinds.put(ADA, LAMP, WHATEVER, named("Lamp"));

    assertThat(kind)
        .isEqualTo(kinds.get(ADA, LAMP))
        .returns(Version.FIRST, Kind::version)
        .returns(ManualClock.NOON, Kind::createdAt);
  }

  @Test
  void replacesAKindThatIsThere() {
    var before = kinds.put(ADA, LAMP, WHATEVER, named("Lamp"));
    core.clock().advance(Duration.ofSeconds(1));

    var after = kinds.put(ADA, LAMP, Optional.of(before.version()), named("Light"));

    assertThat(after)
        .isEqualTo(kinds.get(ADA, LAMP))
        .returns("Light", Kind::name)
        .returns(new Version(2), Kind::version)
        .returns(ManualClock.NOON, Kind::createdAt)
        .returns(core.clock().instant(), Kind::updatedAt);
  }

  @Test
  void tellsWhatHappensToKinds() {
    kinds.create(ADA, new KindKey("door"), named("Door"));
    kinds.put(ADA, LAMP, WHATEVER, named("Lamp"));
    kinds.put(ADA, LAMP, WHATEVER, named("Light"));
    kinds.delete(ADA, LAMP, WHATEVER);

    assertThat(core.newEvents())
        .extracting(EventMessage::type, EventMessage::subject)
        .containsExactly(
            tuple("kind.created", "door"),
            tuple("kind.created", "lamp"),
            tuple("kind.changed", "lamp"),
            tuple("kind.removed", "lamp"));
  }

  @Test
  void refusesAStaleVersionAndOneOfAKindThatIsNotThere() {
    var expected = Optional.of(new Version(7));

    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> kinds.put(ADA, LAMP, expected, named("Lamp")));
    kinds.put(ADA, LAMP, WHATEVER, named("Lamp"));
    assertThatExceptionOfType(Stale.class)
        .isThrownBy(() -> kinds.put(ADA, LAMP, expected, named("Light")));
    assertThatExceptionOfType(Stale.class).isThrownBy(() -> kinds.delete(ADA, LAMP, expected));
    assertThat(kinds.get(ADA, LAMP).name()).isEqualTo("Lamp");
  }

  @Test
  void anyNumberMayMakeTheSameKindAtOnce() {
    var outcome = Race.of(20, number -> kinds.put(ADA, LAMP, WHATEVER, named("Lamp " + number)));

    assertThat(outcome.failures()).isEmpty();
    assertThat(kinds.get(ADA, LAMP).version()).isEqualTo(new Version(20));
  }

  @Test
  void replacesAKindThatAnotherNodeMakesMeanwhile() {
    var theirs = KindFixtures.aKind().withKey("lamp").build();
    var quicker = new AtomicBoolean(true);
    var racing =
        new Core(
            core.stores()
                .withUnitOfWork(WITHOUT_ROLLBACK)
                .withKinds(it ->
                    Intervention.before(
                        KindRepository.class, it, "insert", () -> insertFirst(theirs, quicker))));

    var kind = racing.kinds().put(ADA, LAMP, WHATEVER, named("Lamp"));

    assertThat(kind)
        .isEqualTo(kinds.get(ADA, LAMP))
        .returns("Lamp", Kind::name)
        .returns(new Version(2), Kind::version);
  }

  private void insertFirst(Kind theirs, AtomicBoolean quicker) {
    if (quicker.getAndSet(false)) {
      core.stores().kinds().insert(theirs);
      throw new Conflict(Conflict.Reason.KEY_TAKEN, "lamp is taken");
    }
  }

  @Test
  void keepsAKindThatDevicesAreOf() {
    kinds.put(ADA, LAMP, WHATEVER, named("Lamp"));
    var device = core.aDevice(DeviceDraft.named("Lamp").ofKind(Optional.of(LAMP)));
    var ref = new DeviceRef.ById(device.id());

    assertThatExceptionOfType(Conflict.class)
        .isThrownBy(() -> kinds.delete(ADA, LAMP, WHATEVER))
        .returns(Conflict.Reason.NOT_EMPTY, Conflict::reason);

    core.devices().change(ADA, ref, WHATEVER, edit -> edit.ofKind(Optional.empty()));
    kinds.delete(ADA, LAMP, WHATEVER);
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> kinds.get(ADA, LAMP));
  }

  @Test
  void listsByKey() {
    kinds.put(ADA, new KindKey("b"), WHATEVER, named("A"));
    kinds.put(ADA, new KindKey("a"), WHATEVER, named("B"));

    assertThat(kinds.list(ADA)).extracting(kind -> kind.key().value()).containsExactly("a", "b");
  }

  private static KindDraft named(String name) {
    return new KindDraft(name, "", Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }
}
