package io.lintel.domain.device;

import static io.lintel.domain.device.KindFixtures.aKind;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Pages;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is listed and counted: all that meets every filter, and nothing else. */
interface DeviceFilterRules extends DeviceRules {

  List<Set<DeviceState>> STATES =
      List.of(DeviceQuery.IN_USE, Set.of(DeviceState.RETIRED), EnumSet.allOf(DeviceState.class));

  List<Set<Tag>> TAGS =
      List.of(
          Set.of(),
          Set.of(RandomDevices.TAGS.getFirst()),
          Set.copyOf(RandomDevices.TAGS),
          Set.of(new Tag("unheard-of")));

  List<Optional<KindKey>> KINDS =
      List.of(
          Optional.empty(),
          Optional.of(RandomDevices.KINDS.getFirst()),
          Optional.of(new KindKey("unheard-of")));

  @Test
  default void everyCombinationOfFiltersFindsWhatMeetsAllOfThem() {
    var random = new RandomDevices(1);
    var all = insertedWithKinds(random.devices(60));

    for (var place : random.places()) {
      for (var kind : KINDS) {
        for (var tags : TAGS) {
          for (var states : STATES) {
            for (var text : List.of("", "l", "dead")) {
              assertListed(
                  all,
                  new DeviceQuery(
                      place,
                      random.reach(),
                      kind,
                      tags,
                      states,
                      text,
                      random.sort(),
                      PageRequest.first(1)));
            }
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 3, 4})
  default void anyQuestionFindsWhatMeetsIt(long seed) {
    var random = new RandomDevices(seed);
    var all = insertedWithKinds(random.devices(100));

    for (int i = 0; i < 150; i++) {
      assertListed(all, random.query());
    }
  }

  @Test
  default void countsTheDevicesOfAPlaceInWhateverState() {
    var random = new RandomDevices(5);
    var all = insertedWithKinds(random.devices(60));

    for (var place : random.places()) {
      assertThat(devices().count(place))
          .as("%s", place)
          .isEqualTo(
              all.stream()
                  .filter(device -> ExpectedDevices.isAt(device.placement(), place))
                  .count());
    }
  }

  @Test
  default void leavesRetiredDevicesOutUnlessAsked() {
    var retired = inserted(DeviceFixtures.aDevice().in(DeviceState.RETIRED));
    var all = DeviceQuery.all(PageRequest.first(10));

    assertThat(devices().list(all).items()).isEmpty();
    assertThat(devices().list(all.inStates(Set.of(DeviceState.RETIRED))).items())
        .containsExactly(retired);
  }

  @Test
  default void aChangedDeviceIsFoundByWhatItIsNow() {
    var device = inserted(DeviceFixtures.aDevice().named("before").tagged("before"));
    var changed =
        device.changed(
            device.updatedAt(),
            edit ->
                edit.withName("after").withTags(new java.util.TreeSet<>(Set.of(new Tag("after")))));
    devices().update(changed);
    var all = DeviceQuery.all(PageRequest.first(10));

    assertThat(devices().list(all.matching("before")).items()).isEmpty();
    assertThat(devices().list(all.tagged(Set.of(new Tag("before")))).items()).isEmpty();
    assertThat(devices().list(all.matching("after").tagged(Set.of(new Tag("after")))).items())
        .containsExactly(changed);
  }

  private List<Device> insertedWithKinds(List<Device> all) {
    RandomDevices.KINDS.forEach(key -> inserted(aKind().withKey(key.value())));
    return inserted(all);
  }

  private void assertListed(List<Device> all, DeviceQuery query) {
    assertThat(Pages.walk(17, page -> devices().list(query.page(page))))
        .as("%s", query)
        .containsExactlyElementsOf(ExpectedDevices.of(all, query));
  }
}
