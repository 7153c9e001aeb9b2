package io.lintel.domain.device;

import static io.lintel.domain.device.DeviceFixtures.aDevice;
import static io.lintel.domain.device.DeviceFixtures.aPlacement;
import static io.lintel.domain.shared.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeviceTest {

  private static final Instant LATER = DeviceFixtures.NOW.plusSeconds(1);

  @Test
  void aChangeIsOneVersionLaterAndKeepsTheRest() {
    var device = aDevice().named("before").at(aPlacement()).tagged("a").with("b", "c").build();

    var changed = device.changed(LATER, edit -> edit.withName("after"));

    assertThat(changed)
        .usingRecursiveComparison()
        .ignoringFields("name", "version", "updatedAt")
        .isEqualTo(device);
    assertThat(changed.name()).isEqualTo("after");
    assertThat(changed.version()).isEqualTo(new Version(2));
    assertThat(changed.updatedAt()).isEqualTo(LATER);
    assertThat(changed.createdAt()).isEqualTo(device.createdAt());
  }

  @Test
  void isTheSameWhenNothingButVersionAndTimeDiffers() {
    var device = aDevice().build();

    assertThat(device.changed(LATER, edit -> edit).sameAs(device)).isTrue();
    assertThat(device.changed(LATER, edit -> edit.withName("other")).sameAs(device)).isFalse();
    assertThat(device.changed(LATER, edit -> edit.withEui(SampleIds.nextEui())).sameAs(device))
        .isFalse();
    assertThat(
            device
                .changed(LATER, edit -> edit.withPlacement(Optional.of(aPlacement())))
                .sameAs(device))
        .isFalse();
  }

  @Test
  void timesHaveMicroseconds() {
    var device =
        aDevice()
            .createdAt(Instant.parse("1969-12-31T23:59:59.999999999Z"))
            .updatedAt(Instant.parse("2026-01-01T00:00:00.123456789Z"))
            .build();

    assertThat(device.createdAt()).isEqualTo("1969-12-31T23:59:59.999999Z");
    assertThat(device.updatedAt()).isEqualTo("2026-01-01T00:00:00.123456Z");
  }

  @Test
  void stripsItsName() {
    assertThat(aDevice().named("  Lamp ").build().name()).isEqualTo("Lamp");
  }

  @Test
  void hasAtMostTwentyTagsAndFiftyAttributes() {
    var full = aDevice();
    IntStream.range(0, 20).forEach(i -> full.tagged("tag-" + i));
    IntStream.range(0, 50).forEach(i -> full.with("attribute " + i, "x"));
    assertThat(full.build().tags()).hasSize(20);

    var tags = aDevice();
    IntStream.range(0, 21).forEach(i -> tags.tagged("tag-" + i));
    assertInvalid("tags", tags::build);
    var attributes = aDevice();
    IntStream.range(0, 51).forEach(i -> attributes.with("attribute " + i, "x"));
    assertInvalid("attributes", attributes::build);
  }

  @Test
  void refusesAttributesThatAreNoLines() {
    assertInvalid("attributes", () -> aDevice().with(" ", "x").build());
    assertInvalid("attributes", () -> aDevice().with("x".repeat(101), "x").build());
    assertInvalid("attributes/note", () -> aDevice().with("note", "x".repeat(1_001)).build());
    assertInvalid("attributes/note", () -> aDevice().with("note", "a\nb").build());
  }

  @Test
  void refusesABlankOrLongName() {
    assertInvalid("name", () -> aDevice().named(" ").build());
    assertInvalid("name", () -> aDevice().named("x".repeat(101)).build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "East", "a b", "ä", "a_b", "a.b", "٣"})
  void refusesTagsThatAreNoWords(String tag) {
    assertInvalid("tags", () -> new Tag(tag));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-", "east", "2026-11", "aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd"})
  void takesTagsThatAreWords(String tag) {
    assertThat(new Tag(tag).value()).isEqualTo(tag);
  }

  @Test
  void isNamedByItsIdOrItsEuiInAnySpelling() {
    var id = SampleIds.next();
    var eui = SampleIds.nextEui();

    assertThat(DeviceRef.parse(id.toString().toUpperCase(java.util.Locale.ROOT)))
        .isEqualTo(new DeviceRef.ById(new DeviceId(id)));
    assertThat(DeviceRef.parse("0x" + eui)).isEqualTo(new DeviceRef.ByEui(eui));
    assertInvalid("eui", () -> DeviceRef.parse("lamp"));
    assertInvalid("eui", () -> DeviceRef.parse("1-1-1-1-1"));
  }
}
