package io.lintel.application.event;

import static io.lintel.application.Core.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.application.Core;
import io.lintel.application.bridge.KnownWhereabouts;
import io.lintel.application.event.StreamItem.Gap;
import io.lintel.application.event.StreamItem.Happened;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.event.EventTypes;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.domain.shared.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LiveEventsTest {

  private static final LiveBounds BOUNDS = new LiveBounds(3, 5, 1 << 20);

  private final Core core = new Core();
  private final OutboxRelay relay = core.relay();
  private final LiveEvents live = live();

  private LiveEvents live() {
    var stores = core.stores();
    return new LiveEvents(
        stores.eventLog(), new KnownWhereabouts(stores.devices()), SampleIds.next(), BOUNDS);
  }

  /** Remembers what it is given, until it has enough. */
  private static final class Reader implements StreamReader {

    private final List<StreamItem> items = new ArrayList<>();
    private Optional<StreamPosition> position = Optional.empty();
    private boolean full;
    private boolean ended;

    @Override
    public boolean take(List<StreamItem> more, StreamPosition behind) {
      items.addAll(more);
      position = Optional.of(behind);
      return !full;
    }

    @Override
    public void end() {
      ended = true;
    }
  }

  private Reader open(EventFilter filter) {
    var reader = new Reader();
    var _ = live.open(ADA, filter, Optional.empty(), reader);
    return reader;
  }

  private void happen() {
    relay.relay();
    live.follow();
  }

  private static EventMessage report(Device device) {
    return new EventMessage(
        SampleIds.next(),
        device.createdAt(),
        EventTypes.STATUS_REPORTED,
        device.eui().toString(),
        (Value.Members) Value.of(Map.of("eui", Value.of(device.eui().toString()))));
  }

  private static List<String> types(List<StreamItem> items) {
    return items.stream()
        .map(item ->
            switch (item) {
              case Happened(var event, _) -> event.type();
              case Gap(var missing, _) -> "gap " + missing;
            })
        .toList();
  }

  private List<StreamItem> missed(LiveEvents events, EventFilter filter, String after) {
    var items = new ArrayList<StreamItem>();
    try (var stream = events.open(ADA, filter, Optional.of(after), new Reader())) {
      while (stream.hasMissed()) {
        items.addAll(stream.missed());
      }
    }
    return items;
  }

  @Test
  void tellsWhatHappensOnceItIsInTheLog() {
    var reader = open(EventFilter.EVERYTHING);
    core.aDevice();

    live.follow();
    assertThat(reader.items).isEmpty();
    happen();
    assertThat(types(reader.items)).containsExactly("device.registered");
  }

  @Test
  void tellsWhatIsLoggedThoughTheBrokerIsAway() {
    var away =
        new OutboxRelay(
            core.stores().outbox(),
            core.stores().eventLog(),
            _ -> {
              throw new StoreUnavailable("the broker", "away", null);
            },
            List.of());
    var reader = open(EventFilter.EVERYTHING);
    core.aDevice();

    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(away::relay);
    live.follow();
    happen();

    assertThat(types(reader.items)).containsExactly("device.registered");
  }

  @Test
  void narrowsToTheTypesThatAreAskedFor() {
    var reader = open(EventFilter.EVERYTHING.of(EventFilter.types("building.*")));
    core.aRoom();
    core.aDevice();
    happen();

    assertThat(types(reader.items)).containsExactly("building.created");
  }

  @Test
  void narrowsToABuildingAlsoWhatSaysOnlyTheEui() {
    var room = core.aRoom();
    var inside = core.aDeviceIn(room.id().value());
    var outside = core.aDevice();
    happen();
    var reader = open(EventFilter.EVERYTHING.in(room.building().value()));

    live.reported(List.of(report(inside), report(outside)));
    core.devices().retire(ADA, new DeviceRef.ById(inside.id()), Optional.empty());
    core.devices().retire(ADA, new DeviceRef.ById(outside.id()), Optional.empty());
    core.aRoom();
    happen();

    assertThat(types(reader.items)).containsExactly("status.reported", "device.retired");
  }

  @Test
  void noticesThatADeviceMoves() {
    var here = core.aRoom();
    var there = core.aRoom();
    var device = core.aDeviceIn(here.id().value());
    happen();
    live.reported(List.of(report(device)));
    var reader = open(EventFilter.EVERYTHING.in(there.building().value()));

    core.devices()
        .place(
            ADA,
            new DeviceRef.ById(device.id()),
            Optional.empty(),
            Optional.of(there.id().value()));
    happen();
    live.reported(List.of(report(device)));

    assertThat(types(reader.items)).containsExactly("device.placed", "status.reported");
  }

  @Test
  void followsADeviceWhateverHardwareItGets() {
    var device = core.aDevice();
    happen();
    var reader = open(EventFilter.EVERYTHING.about(device.id().value()));

    var replaced =
        core.devices()
            .replace(ADA, new DeviceRef.ById(device.id()), Optional.empty(), SampleIds.nextEui());
    happen();
    live.reported(List.of(report(replaced), report(device)));

    assertThat(types(reader.items)).containsExactly("device.replaced", "status.reported");
  }

  @Test
  void tellsAReportOnce() {
    var report = report(core.aDevice());
    var reader = open(EventFilter.EVERYTHING);

    live.reported(List.of(report));
    live.reported(List.of(report));

    assertThat(reader.items).hasSize(1);
  }

  @Test
  void whoComesBackGetsAllThatHappenedMeanwhileAndNothingTwice() {
    var device = core.aDevice();
    happen();
    var reader = open(EventFilter.EVERYTHING);
    IntStream.range(0, 3).forEach(_ -> core.aDevice());
    happen();
    live.reported(List.of(report(device), report(device), report(device)));

    for (int seen = 0; seen < reader.items.size(); seen++) {
      var after = reader.items.get(seen).position().toString();
      assertThat(missed(live, EventFilter.EVERYTHING, after))
          .isEqualTo(reader.items.subList(seen + 1, reader.items.size()));
    }
  }

  @Test
  void whoComesBackToAnotherNodeGetsWhatIsLoggedAndIsToldOfTheGap() {
    var reader = open(EventFilter.EVERYTHING);
    core.aDevice();
    happen();
    var position = reader.items.getFirst().position().toString();
    core.aDevice();
    happen();

    try (var other = live()) {
      assertThat(types(missed(other, EventFilter.EVERYTHING, position)))
          .containsExactly("gap REPORTS", "device.registered");
      assertThat(
              types(
                  missed(
                      other,
                      new EventFilter(
                          EventFilter.types("device.*"), Optional.empty(), Optional.empty()),
                      position)))
          .containsExactly("device.registered");
    }
  }

  @Test
  void whoWasAwayForTooLongIsToldOfTheGap() {
    var reader = open(EventFilter.EVERYTHING);
    core.aDevice();
    happen();
    var position = reader.items.getFirst().position().toString();
    IntStream.range(0, 3).forEach(_ -> core.aDevice());
    happen();
    core.stores().eventLog().purge(core.clock().instant().minusSeconds(60), 1, 100);

    assertThat(types(missed(live, EventFilter.EVERYTHING, position)))
        .containsExactly("gap ANYTHING", "device.registered");
  }

  @Test
  void ofReportsThatAreKeptNoMoreWhoComesBackIsTold() {
    var device = core.aDevice();
    happen();
    var reader = open(EventFilter.EVERYTHING);
    live.reported(List.of(report(device)));
    var position = reader.items.getFirst().position().toString();
    IntStream.range(0, 6).forEach(_ -> live.reported(List.of(report(device))));

    assertThat(types(missed(live, EventFilter.EVERYTHING, position)))
        .containsExactly("gap REPORTS");
  }

  @Test
  void aPositionThatNobodyKnowsIsAGap() {
    for (var position : List.of("nonsense", UUID.randomUUID() + ".1." + UUID.randomUUID() + ".1")) {
      assertThat(types(missed(live, EventFilter.EVERYTHING, position)))
          .containsExactly("gap ANYTHING");
    }
  }

  @Test
  void saysThatReportsMayBeMissingToThoseWhoHaveReports() {
    var all = open(EventFilter.EVERYTHING);
    var places = open(new EventFilter(Set.of("room.created"), Optional.empty(), Optional.empty()));

    live.missedReports();

    assertThat(types(all.items)).containsExactly("gap REPORTS");
    assertThat(places.items).isEmpty();
    assertThat(places.position).isEqualTo(all.position);
  }

  @Test
  void aReaderThatDoesNotKeepUpHurtsNoOther() {
    var slow = open(EventFilter.EVERYTHING);
    var quick = open(EventFilter.EVERYTHING);
    slow.full = true;
    core.aDevice();
    happen();
    core.aDevice();
    happen();

    assertThat(slow.items).hasSize(1);
    assertThat(quick.items).hasSize(2);
    assertThat(live.cutOff()).isEqualTo(1);
    assertThat(live.streams()).isEqualTo(1);
  }

  @Test
  void opensNoMoreStreamsThanItMayAndNoneAtTheEnd() {
    var readers = IntStream.range(0, 3).mapToObj(_ -> open(EventFilter.EVERYTHING)).toList();
    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> open(EventFilter.EVERYTHING));

    live.close();

    assertThat(readers).allMatch(reader -> reader.ended);
    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> open(EventFilter.EVERYTHING));
  }
}
