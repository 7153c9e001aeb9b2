package io.lintel.domain.device;

import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Reach;
import io.lintel.domain.shared.Texts;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which devices to list, and in which order. All filters must hold.
 *
 * @param reach where devices are seen at all, whatever else is wished
 * @param tags each of them must be on the device
 * @param states never empty; without a wish all but {@link DeviceState#RETIRED}
 * @param text what people type to find a device; blank finds all. See {@link SearchText}.
 */
public record DeviceQuery(
    PlaceFilter place,
    Reach reach,
    Optional<KindKey> kind,
    Set<Tag> tags,
    Set<DeviceState> states,
    String text,
    DeviceSort sort,
    PageRequest page) {

  public static final Set<DeviceState> IN_USE = Set.of(DeviceState.ACTIVE, DeviceState.DISABLED);

  public DeviceQuery {
    tags = Set.copyOf(tags);
    states = states.isEmpty() ? IN_USE : Set.copyOf(EnumSet.copyOf(states));
    text = Texts.optionalLine("q", text, 200);
  }

  /** All devices in use, by name. */
  public static DeviceQuery all(PageRequest page) {
    return new DeviceQuery(
        new PlaceFilter.Anywhere(),
        Reach.everywhere(),
        Optional.empty(),
        Set.of(),
        IN_USE,
        "",
        DeviceSort.BY_NAME,
        page);
  }

  /** Whether a device is to be listed, for who has it from elsewhere. */
  public Predicate<Device> filter() {
    return device ->
        states.contains(device.state())
            && place.holds(device.placement())
            && reach.covers(device.placement().map(Placement::building))
            && (kind.isEmpty() || kind.equals(device.kind()))
            && device.tags().containsAll(tags)
            && SearchText.matches(device, text);
  }

  /** Whether it leaves out devices for more than their state. */
  public boolean isNarrow() {
    return !(place instanceof PlaceFilter.Anywhere)
        || !(reach instanceof Reach.Everywhere)
        || kind.isPresent()
        || !tags.isEmpty()
        || !text.isBlank();
  }

  public DeviceQuery at(PlaceFilter changed) {
    return new DeviceQuery(changed, reach, kind, tags, states, text, sort, page);
  }

  /** Only what a reach covers, and nothing more than before. */
  public DeviceQuery within(Reach narrower) {
    return new DeviceQuery(place, reach.within(narrower), kind, tags, states, text, sort, page);
  }

  public DeviceQuery ofKind(KindKey changed) {
    return new DeviceQuery(place, reach, Optional.of(changed), tags, states, text, sort, page);
  }

  public DeviceQuery tagged(Set<Tag> changed) {
    return new DeviceQuery(place, reach, kind, changed, states, text, sort, page);
  }

  public DeviceQuery inStates(Set<DeviceState> changed) {
    return new DeviceQuery(place, reach, kind, tags, changed, text, sort, page);
  }

  public DeviceQuery matching(String changed) {
    return new DeviceQuery(place, reach, kind, tags, states, changed, sort, page);
  }

  public DeviceQuery sortedBy(DeviceSort changed) {
    return new DeviceQuery(place, reach, kind, tags, states, text, changed, page);
  }

  public DeviceQuery page(PageRequest changed) {
    return new DeviceQuery(place, reach, kind, tags, states, text, sort, changed);
  }
}
