package io.lintel.domain.device;

import static io.lintel.domain.device.DeviceFixtures.aDevice;
import static io.lintel.domain.device.DeviceFixtures.aPlacement;
import static io.lintel.domain.device.DeviceFixtures.renamed;
import static io.lintel.domain.device.KindFixtures.aKind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.shared.SampleIds;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What becomes of a device that is changed or deleted, and of others. */
interface DeviceChangeRules extends DeviceRules {

  @Test
  default void replacesAllThatCanChange() {
    var kind = inserted(aKind());
    var before =
        inserted(
            aDevice()
                .ofKind(kind.key())
                .at(aPlacement())
                .tagged("old", "both")
                .with("old", "1")
                .with("both", "2"));
    var other = inserted(aKind());
    var after =
        before.changed(
            Instant.parse("2027-01-01T00:00:00.000001Z"),
            edit ->
                edit.withName("another")
                    .withEui(SampleIds.nextEui())
                    .withKind(Optional.of(other.key()))
                    .withPlacement(Optional.of(aPlacement()))
                    .withTags(new TreeSet<>(List.of(new Tag("both"), new Tag("new"))))
                    .withAttributes(attributes("both", "3", "new", "4"))
                    .withState(DeviceState.RETIRED));
    devices().update(after);
    assertKept(after);
    assertThat(devices().find(before.eui())).isEmpty();

    var bare =
        after.changed(
            after.updatedAt().plusSeconds(1),
            edit ->
                edit.withKind(Optional.empty())
                    .withPlacement(Optional.empty())
                    .withTags(new TreeSet<>())
                    .withAttributes(new TreeMap<>()));
    devices().update(bare);
    assertKept(bare);
  }

  @Test
  default void aChangeOfOneDeviceLeavesOthersAlone() {
    var other = inserted(aDevice().tagged("east").with("serial", "1"));
    var device = inserted(aDevice().tagged("east").with("serial", "1"));

    devices().update(renamed(device, "changed"));
    devices().delete(device.id(), device.version().next());

    assertKept(other);
  }

  @Test
  default void forgetsADeletedDeviceAndFreesItsEui() {
    var device = inserted(aDevice().tagged("east").with("serial", "1"));

    devices().delete(device.id(), device.version());

    assertThat(devices().find(device.id())).isEmpty();
    assertThat(devices().find(device.eui())).isEmpty();
    assertThat(devices().count(new PlaceFilter.Anywhere())).isZero();
    assertKept(inserted(aDevice().withId(device.id().value()).withEui(device.eui())));
  }

  @Test
  default void handsOutCopies() {
    var tags = new TreeSet<>(List.of(new Tag("east")));
    var attributes = attributes("serial", "1", "note", "2");
    var draft = aDevice().build();
    var device =
        draft.changed(draft.updatedAt(), edit -> edit.withTags(tags).withAttributes(attributes));
    devices().insert(device);
    tags.add(new Tag("west"));
    attributes.clear();

    var found = devices().find(device.id()).orElseThrow();
    assertThat(found.tags()).containsExactly(new Tag("east"));
    assertThat(found.attributes()).hasSize(2);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> found.tags().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> found.attributes().clear());
  }

  private static NavigableMap<String, String> attributes(
      String name, String value, String other, String otherValue) {
    var attributes = new TreeMap<String, String>();
    attributes.put(name, value);
    attributes.put(other, otherValue);
    return attributes;
  }
}
