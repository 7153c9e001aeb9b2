package io.lintel.persistence.jdbi.device;

import static io.lintel.domain.device.DeviceFixtures.NOW;
import static io.lintel.domain.device.DeviceFixtures.aDevice;
import static io.lintel.domain.device.KindFixtures.aKind;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceQuery;
import io.lintel.domain.device.DeviceSort;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.device.Kind;
import io.lintel.domain.device.PlaceFilter;
import io.lintel.domain.device.Placement;
import io.lintel.domain.device.Tag;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.SampleIds;
import io.lintel.persistence.jdbi.JdbiDatabase;
import io.lintel.persistence.jdbi.JdbiUnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page of any list costs the same wherever it is: it is read along an index, never sorted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ListPlanRules {

  private static final int DEVICES = 3_000;
  private static final List<DeviceState> STATES = List.of(DeviceState.values());
  private static final UUID BUILDING = SampleIds.next();
  private static final UUID FLOOR = SampleIds.next();
  private static final UUID ROOM = SampleIds.next();
  private static final Kind KIND = aKind().build();
  private static final Tag TAG = new Tag("east");

  private JdbiDatabase database;
  private Device inTheMiddle;

  abstract JdbiDatabase emptyDatabase();

  /** Tells the database what is in its tables, where it does not see for itself. */
  abstract void analyze(JdbiDatabase filled);

  /** What of a plan would read more than the page. */
  abstract List<String> excesses(List<String> plan);

  @BeforeAll
  void fill() {
    database = emptyDatabase();
    var devices = new JdbiDeviceRepository(database);
    new JdbiKindRepository(database).insert(KIND);
    var filled = new ArrayList<Device>();
    new JdbiUnitOfWork(database)
        .execute(() -> {
          for (int i = 0; i < DEVICES; i++) {
            var device = device(i);
            devices.insert(device);
            filled.add(device);
          }
        });
    inTheMiddle = filled.get(DEVICES / 2);
    analyze(database);
  }

  private static Device device(int number) {
    var device =
        aDevice()
            .named("Lamp %04d".formatted((number * 7919) % DEVICES))
            .createdAt(NOW.plusSeconds((number * 6133L) % DEVICES))
            .in(STATES.get(number % STATES.size()));
    if (number % 4 > 0) {
      device.at(
          new Placement(
              number % 8 < 4 ? ROOM : SampleIds.next(),
              number % 8 < 6 ? FLOOR : SampleIds.next(),
              number % 8 < 7 ? BUILDING : SampleIds.next()));
    }
    if (number % 5 < 2) {
      device.ofKind(KIND.key());
    }
    if (number % 7 < 3) {
      device.tagged("east", "t" + number);
    }
    return device.build();
  }

  static Stream<DeviceQuery> lists() {
    var all = DeviceQuery.all(PageRequest.first(20));
    return Stream.of(
            all,
            all.inStates(Set.of(DeviceState.RETIRED)),
            all.inStates(Set.of(DeviceState.values())),
            all.at(new PlaceFilter.InBuilding(BUILDING)),
            all.at(new PlaceFilter.InBuilding(BUILDING)).inStates(Set.of(DeviceState.DISABLED)),
            all.at(new PlaceFilter.OnFloor(FLOOR)),
            all.at(new PlaceFilter.InRoom(ROOM)),
            all.at(new PlaceFilter.Unplaced()),
            all.ofKind(KIND.key()),
            all.tagged(Set.of(TAG)))
        .flatMap(query ->
            Stream.of(DeviceSort.Key.values())
                .flatMap(key ->
                    Stream.of(
                        query.sortedBy(new DeviceSort(key, false)),
                        query.sortedBy(new DeviceSort(key, true)))));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void theFirstPageIsReadAlongAnIndex(DeviceQuery query) {
    assertThat(excesses(plan(query))).as(String.join("\n", plan(query))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("lists")
  void anyPageIsReadAlongAnIndex(DeviceQuery query) {
    var page = query.page(PageRequest.first(20).after(query.sort().cursorOf(inTheMiddle)));

    assertThat(excesses(plan(page))).as(String.join("\n", plan(page))).isEmpty();
  }

  private List<String> plan(DeviceQuery query) {
    var listing = new DeviceListing(query, database.dialect());
    return database.read(handle ->
        handle
            .createQuery(explain() + listing.text())
            .bindMap(listing.parameters())
            .map((row, _) -> row.getString(planColumn()))
            .list());
  }

  abstract String explain();

  abstract int planColumn();
}
