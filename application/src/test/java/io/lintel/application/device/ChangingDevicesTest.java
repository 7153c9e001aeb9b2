package io.lintel.application.device;

import static io.lintel.application.Core.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.application.Core;
import io.lintel.application.Intervention;
import io.lintel.application.Stores;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceId;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.device.DeviceRepository;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.device.Placement;
import io.lintel.domain.device.Tag;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Race;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Stale;
import io.lintel.domain.shared.Version;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ChangingDevicesTest {

  private static final Optional<Version> WHATEVER = Optional.empty();

  private final Core core = new Core();
  private final DeviceService devices = core.devices();

  @Test
  void makesTheNextVersionAsOfNow() {
    var before = core.aDevice();
    core.clock().advance(Duration.ofSeconds(1));

    var after = devices.change(ADA, ref(before), Optional.of(before.version()), named("Sconce"));

    assertThat(after)
        .isEqualTo(before.changed(core.clock().instant(), edit -> edit.withName("Sconce")))
        .isEqualTo(devices.get(ADA, ref(before)))
        .returns(new Version(2), Device::version)
        .returns(before.createdAt(), Device::createdAt);
  }

  @Test
  void recordsTheDeviceAsItIsAfterwards() {
    var device = core.aDevice();
    core.newEvents();

    devices.change(ADA, ref(device), WHATEVER, named("Sconce"));

    assertThat(core.newEvents())
        .singleElement()
        .returns("device.changed", EventMessage::type)
        .returns(device.eui().toString(), EventMessage::subject)
        .extracting(event -> event.data().canonical())
        .asString()
        .contains("\"name\":\"Sconce\"")
        .contains("\"version\":2");
  }

  @Test
  void refusesAStaleVersionAndRecordsNothing() {
    var device = core.aDevice();
    var current = devices.change(ADA, ref(device), WHATEVER, named("Sconce"));
    core.newEvents();

    assertThatExceptionOfType(Stale.class)
        .isThrownBy(
            () -> devices.change(ADA, ref(device), Optional.of(device.version()), named("Late")));
    assertThat(devices.get(ADA, ref(device))).isEqualTo(current);
    assertThat(core.newEvents()).isEmpty();
  }

  @Test
  void anEditThatChangesNothingWritesNothing() {
    var device = core.aDeviceIn(core.aRoom().id().value());
    core.newEvents();
    core.clock().advance(Duration.ofSeconds(1));

    assertThat(devices.change(ADA, ref(device), WHATEVER, edit -> edit)).isEqualTo(device);
    assertThat(devices.change(ADA, ref(device), WHATEVER, named(" Lamp "))).isEqualTo(device);
    assertThat(devices.get(ADA, ref(device))).isEqualTo(device);
    assertThat(core.newEvents()).isEmpty();
  }

  @Test
  void anEditThatChangesNothingStillRefusesAStaleVersion() {
    var device = core.aDevice();

    assertThatExceptionOfType(Stale.class)
        .isThrownBy(
            () -> devices.change(ADA, ref(device), Optional.of(new Version(7)), edit -> edit));
  }

  @Test
  void refusesADeviceAKindAndARoomThatDoNotExist() {
    var device = core.aDevice();
    core.newEvents();
    var nobody = new DeviceRef.ById(new DeviceId(SampleIds.next()));
    var dragon = Optional.of(new KindKey("dragon"));
    var nowhere = Optional.of(new UUID(1, 2));

    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> devices.change(ADA, nobody, WHATEVER, edit -> edit));
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> devices.change(ADA, ref(device), WHATEVER, it -> it.ofKind(dragon)));
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> devices.place(ADA, ref(device), WHATEVER, nowhere));
    assertThat(devices.get(ADA, ref(device))).isEqualTo(device);
    assertThat(core.newEvents()).isEmpty();
  }

  @Test
  void placesAndTakesOut() {
    var room = core.aRoom();
    var device = core.aDevice();
    core.newEvents();

    var placed = devices.place(ADA, ref(device), WHATEVER, Optional.of(room.id().value()));
    var takenOut = devices.place(ADA, ref(device), WHATEVER, Optional.empty());

    assertThat(placed.placement())
        .contains(new Placement(room.id().value(), room.floor().value(), room.building().value()));
    assertThat(takenOut.placement()).isEmpty();
    assertThat(core.newEventTypes()).containsExactly("device.placed", "device.placed");
  }

  @Test
  void placingADeviceWhereItStandsWritesNothing() {
    var room = Optional.of(core.aRoom().id().value());
    var device = core.aDeviceIn(room.orElseThrow());
    core.newEvents();

    assertThat(devices.place(ADA, ref(device), WHATEVER, room)).isEqualTo(device);
    assertThat(core.newEvents()).isEmpty();
  }

  @Test
  void retiresAndTakesBackIntoUse() {
    var device = core.aDevice();
    core.newEvents();

    assertThat(devices.retire(ADA, ref(device), WHATEVER).state()).isEqualTo(DeviceState.RETIRED);
    assertThat(devices.retire(ADA, ref(device), WHATEVER).version()).isEqualTo(new Version(2));
    devices.change(ADA, ref(device), WHATEVER, edit -> edit.inState(DeviceState.ACTIVE));

    assertThat(core.newEventTypes()).containsExactly("device.retired", "device.changed");
  }

  @Test
  void tellsOfAChangeThenOfThePlaceThenOfTheRetirement() {
    var room = Optional.of(core.aRoom().id().value());
    var device = core.aDevice();
    core.newEvents();

    var after =
        devices.change(
            ADA,
            ref(device),
            WHATEVER,
            edit ->
                new DeviceDraft(
                    "Old lamp",
                    edit.kind(),
                    room,
                    edit.tags(),
                    edit.attributes(),
                    DeviceState.RETIRED));

    assertThat(after.version()).isEqualTo(new Version(2));
    assertThat(core.newEventTypes())
        .containsExactly("device.changed", "device.placed", "device.retired");
  }

  @Test
  void editsWhatOthersWroteMeanwhileUnlessAVersionIsExpected() {
    var quicker = new AtomicInteger(3);
    var racing =
        new Core(
            Stores.inMemory()
                .withDevices(it ->
                    Intervention.before(
                        DeviceRepository.class, it, "update", () -> beQuicker(quicker))));
    var device = racing.aDevice();

    assertThat(racing.devices().change(ADA, ref(device), WHATEVER, named("Sconce")).name())
        .isEqualTo("Sconce");

    quicker.set(1);
    assertThatExceptionOfType(Stale.class)
        .isThrownBy(() ->
            racing.devices().change(ADA, ref(device), Optional.of(new Version(2)), named("Late")));
  }

  @Test
  void losesNoneOfManyEditsAtOnce() {
    var device = core.aDevice();
    core.newEvents();

    var outcome =
        Race.of(20, number -> devices.change(ADA, ref(device), WHATEVER, tagged("t" + number)));

    assertThat(outcome.failures()).isEmpty();
    assertThat(devices.get(ADA, ref(device)))
        .returns(new Version(21), Device::version)
        .returns(20, it -> it.tags().size());
    assertThat(core.newEventTypes()).hasSize(20);
  }

  @Test
  void letsOneOfManyWinWhoExpectTheSameVersion() {
    var device = core.aDevice();

    var outcome =
        Race.of(
            20,
            number ->
                devices.change(
                    ADA, ref(device), Optional.of(device.version()), tagged("t" + number)));

    assertThat(outcome.finished()).isEqualTo(1);
    assertThat(outcome.failures()).hasSize(19).allMatch(Stale.class::isInstance);
    assertThat(devices.get(ADA, ref(device)).tags()).hasSize(1);
  }

  private static void beQuicker(AtomicInteger times) {
    if (times.getAndDecrement() > 0) {
      throw new Stale("device", "that", Version.FIRST);
    }
  }

  private static DeviceRef ref(Device device) {
    return new DeviceRef.ById(device.id());
  }

  private static UnaryOperator<DeviceDraft> named(String name) {
    return edit ->
        new DeviceDraft(
            name, edit.kind(), edit.room(), edit.tags(), edit.attributes(), edit.state());
  }

  private static UnaryOperator<DeviceDraft> tagged(String tag) {
    return edit -> {
      var tags = new TreeSet<>(edit.tags());
      tags.add(new Tag(tag));
      return new DeviceDraft(
          edit.name(), edit.kind(), edit.room(), tags, edit.attributes(), edit.state());
    };
  }
}
