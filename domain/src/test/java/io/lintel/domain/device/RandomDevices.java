package io.lintel.domain.device;

import static io.lintel.domain.device.DeviceFixtures.aDevice;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Reach;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Devices that have much in common, so that every filter finds some of them and sorting meets equal
 * keys; and questions about them. The same seed gives the same.
 */
final class RandomDevices {

  static final List<KindKey> KINDS = List.of(new KindKey("lamp"), new KindKey("lamp-2"));
  static final List<Tag> TAGS = List.of(new Tag("east"), new Tag("easter"), new Tag("0"));
  private static final List<String> WORDS =
      List.of(
          "Lamp",
          "LAMP",
          "lamp2",
          "Ämpel",
          "AMPEL",
          "مصباح",
          "照明",
          "💡",
          "～",
          "100%",
          "a_b",
          "a%b",
          "c\\d",
          "O'Brien",
          "\"x\"",
          "dead-beef",
          "0xbeef",
          "*",
          "İ",
          "ß");
  private static final List<String> EUI_PARTS = List.of("00158d00", "dead", "beef", "0000", "ffff");

  private final Random random;
  private final List<Placement> rooms = new ArrayList<>();

  RandomDevices(long seed) {
    random = new Random(seed);
    for (int building = 0; building < 2; building++) {
      var buildingId = uuid();
      for (int floor = 0; floor < 2; floor++) {
        var floorId = uuid();
        rooms.add(new Placement(uuid(), floorId, buildingId));
        rooms.add(new Placement(uuid(), floorId, buildingId));
      }
    }
  }

  List<Device> devices(int count) {
    var devices = new ArrayList<Device>();
    var euis = new TreeSet<Eui>();
    while (euis.size() < count) {
      euis.add(eui());
    }
    euis.forEach(eui -> devices.add(device(eui)));
    return devices;
  }

  private Device device(Eui eui) {
    var device =
        aDevice()
            .withId(uuid())
            .withEui(eui)
            .named(random.nextBoolean() ? word() : word() + " " + word())
            .in(oneOf(List.of(DeviceState.values())))
            .createdAt(DeviceFixtures.NOW.plusNanos(1_000L * random.nextInt(5)));
    if (random.nextInt(4) > 0) {
      device.at(oneOf(rooms));
    }
    if (random.nextInt(3) > 0) {
      device.ofKind(oneOf(KINDS));
    }
    tags().forEach(tag -> device.tagged(tag.value()));
    return device.build();
  }

  /** Everything half of the time; else one building or both, some that are none, or nothing. */
  Reach reach() {
    if (random.nextBoolean()) {
      return Reach.everywhere();
    }
    var seen = new HashSet<UUID>();
    rooms.stream().map(Placement::building).filter(_ -> random.nextInt(4) == 0).forEach(seen::add);
    int others = oneOf(List.of(0, 1, 150)); // so many that they are not looked up one by one
    for (int i = 0; i < others; i++) {
      seen.add(uuid());
    }
    return Reach.of(seen);
  }

  /** Every kind of place, and some that do not exist. */
  List<PlaceFilter> places() {
    var here = rooms.getFirst();
    return List.of(
        new PlaceFilter.Anywhere(),
        new PlaceFilter.Unplaced(),
        new PlaceFilter.InBuilding(here.building()),
        new PlaceFilter.OnFloor(here.floor()),
        new PlaceFilter.InRoom(here.room()),
        new PlaceFilter.InRoom(here.building()),
        new PlaceFilter.InBuilding(uuid()));
  }

  DeviceQuery query() {
    var query =
        DeviceQuery.all(PageRequest.first(1))
            .at(random.nextBoolean() ? new PlaceFilter.Anywhere() : oneOf(places()))
            .within(reach())
            .inStates(random.nextBoolean() ? EnumSet.allOf(DeviceState.class) : states())
            .matching(search())
            .sortedBy(sort());
    query = random.nextInt(3) == 0 ? query.ofKind(oneOf(KINDS)) : query;
    return random.nextInt(3) == 0 ? query.tagged(tags()) : query;
  }

  DeviceSort sort() {
    return new DeviceSort(oneOf(List.of(DeviceSort.Key.values())), random.nextBoolean());
  }

  private String search() {
    return switch (random.nextInt(6)) {
      case 0 -> part(word());
      case 1 -> part(word()) + "  " + part(word());
      case 2 -> part(eui().toString());
      case 3 -> "0x" + part(eui().toString());
      case 4 -> eui().toString().substring(0, 6).replaceAll("(..)(?!$)", "$1:");
      default -> "";
    };
  }

  private String part(String text) {
    var characters = text.codePoints().toArray();
    int start = random.nextInt(characters.length);
    return new String(characters, start, 1 + random.nextInt(characters.length - start));
  }

  private Set<DeviceState> states() {
    return Stream.of(DeviceState.values())
        .filter(_ -> random.nextBoolean())
        .collect(Collectors.toSet());
  }

  private Set<Tag> tags() {
    return TAGS.stream().filter(_ -> random.nextBoolean()).collect(Collectors.toSet());
  }

  private Eui eui() {
    var digits = oneOf(EUI_PARTS) + oneOf(EUI_PARTS) + "%016x".formatted(random.nextLong());
    return Eui.parse(digits.substring(0, 16));
  }

  private String word() {
    return oneOf(WORDS);
  }

  /** Any UUID, not only of version 7. */
  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private <T> T oneOf(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }
}
