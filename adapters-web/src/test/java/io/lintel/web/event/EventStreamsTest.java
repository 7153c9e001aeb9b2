package io.lintel.web.event;

import static io.lintel.domain.event.EventFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.bridge.DeviceOccupancy;
import io.lintel.application.bridge.EventStreams;
import io.lintel.application.bridge.FacilityPlacements;
import io.lintel.application.bridge.KnownWhereabouts;
import io.lintel.application.device.DeviceService;
import io.lintel.application.event.EventRecorder;
import io.lintel.application.event.LiveBounds;
import io.lintel.application.event.LiveEvents;
import io.lintel.application.facility.BuildingService;
import io.lintel.application.facility.PlaceRemoval;
import io.lintel.application.shared.Caller;
import io.lintel.application.shared.NamedRequests;
import io.lintel.application.shared.Uuids;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.event.EventTypes;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Value;
import io.lintel.persistence.memory.InMemoryAuditTrail;
import io.lintel.persistence.memory.InMemoryDeviceRepository;
import io.lintel.persistence.memory.InMemoryEventLog;
import io.lintel.persistence.memory.InMemoryFacilityRepository;
import io.lintel.persistence.memory.InMemoryIdempotencyStore;
import io.lintel.persistence.memory.InMemoryKindRepository;
import io.lintel.persistence.memory.InMemoryOutbox;
import io.lintel.persistence.memory.InMemoryUnitOfWork;
import io.lintel.persistence.memory.MemoryDatabase;
import io.lintel.web.HttpOptions;
import io.lintel.web.HttpServer;
import io.lintel.web.bridge.EventRoutes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class EventStreamsTest {

  private static final Duration NEVER = Duration.ofMinutes(10);
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private final MemoryDatabase database = new MemoryDatabase();
  private final InMemoryEventLog log = new InMemoryEventLog(database);
  private final LiveEvents live =
      new LiveEvents(
          log,
          new KnownWhereabouts(new InMemoryDeviceRepository(database)),
          SampleIds.next(),
          LiveBounds.STANDARD);
  private final InstantSource clock = InstantSource.system();
  private final Uuids uuids = new Uuids(clock, new Random(1));
  private final EventRecorder recorder =
      new EventRecorder(
          new InMemoryOutbox(database), new InMemoryAuditTrail(database), clock, uuids);
  private final List<AutoCloseable> opened = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (var each : opened.reversed()) {
      each.close();
    }
    database.close();
  }

  private int serve(Duration heartbeat) {
    var routes = new EventRoutes(new EventStreams(live, devices(), buildings()), heartbeat);
    var server =
        new HttpServer(
            HttpOptions.on("127.0.0.1", 0),
            _ -> Caller.SYSTEM,
            new NamedRequests(new InMemoryIdempotencyStore(database), clock),
            List.of(routes));
    opened.add(server);
    opened.add(live);
    server.start();
    return server.port();
  }

  private DeviceService devices() {
    return new DeviceService(
        new InMemoryDeviceRepository(database),
        new InMemoryKindRepository(database),
        new FacilityPlacements(new InMemoryFacilityRepository(database)),
        new InMemoryUnitOfWork(database),
        recorder,
        clock,
        uuids);
  }

  private BuildingService buildings() {
    var facilities = new InMemoryFacilityRepository(database);
    var occupancy = new DeviceOccupancy(new InMemoryDeviceRepository(database), recorder, clock);
    return new BuildingService(
        facilities,
        new PlaceRemoval(facilities, occupancy, recorder),
        new InMemoryUnitOfWork(database),
        recorder,
        clock,
        uuids);
  }

  private OpenStream open(int port, String query, String... headers) {
    var stream = new OpenStream(port, query, headers);
    opened.add(stream);
    return stream;
  }

  private static EventMessage event(String type, String subject, String text) {
    return new EventMessage(
        SampleIds.next(),
        NOW,
        type,
        subject,
        (Value.Members) Value.of(Map.of("text", Value.of(text))));
  }

  private void happen(String type) {
    log.append(List.of(event(type, SampleIds.next().toString(), "line 1\nline 2")));
    live.follow();
  }

  private void report(String text) {
    live.reported(List.of(event(EventTypes.STATUS_REPORTED, SampleIds.nextEui().toString(), text)));
  }

  private static String position(List<String> block) {
    return block.stream()
        .filter(line -> line.startsWith("id: "))
        .map(line -> line.substring("id: ".length()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void sendsWhatHappensWithItsTypeItsPositionAndOneLineOfJson() {
    var stream = open(serve(NEVER), "");
    var start = stream.opened();
    assertThat(start).hasSize(2).first().isEqualTo("retry: 2000");

    happen("room.created");

    var event = stream.event();
    assertThat(event).hasSize(3);
    assertThat(event.get(0)).isEqualTo("event: room.created");
    assertThat(position(event)).isNotEqualTo(position(start));
    assertThat(event.get(2))
        .startsWith("data: {\"id\":\"")
        .contains("\"type\":\"room.created\"", "\"time\":\"2026-11-23T14:15:16.123456Z\"")
        .endsWith("\"data\":{\"text\":\"line 1\\nline 2\"}}");
  }

  @Test
  void sendsOnlyTheTypesThatAreAskedFor() {
    var stream = open(serve(NEVER), "?type=room.*&type=building.created");
    stream.opened();

    happen("floor.created");
    happen("room.changed");
    report("21");
    happen("building.created");

    assertThat(stream.event().getFirst()).isEqualTo("event: room.changed");
    assertThat(stream.event().getFirst()).isEqualTo("event: building.created");
  }

  @Test
  void goesOnWhereTheClientWas() {
    int port = serve(NEVER);
    var first = open(port, "");
    first.opened();
    happen("room.created");
    var last = position(first.event());
    first.close();
    happen("room.changed");
    report("21");

    var second = open(port, "", "Last-Event-ID: " + last);
    second.opened();
    happen("room.removed");

    assertThat(second.event().getFirst()).isEqualTo("event: room.changed");
    assertThat(second.event().getFirst()).isEqualTo("event: status.reported");
    assertThat(second.event().getFirst()).isEqualTo("event: room.removed");
  }

  @Test
  void goesOnWhereTheClientWasThoughItNeverHadAnEvent() {
    int port = serve(NEVER);
    var first = open(port, "");
    var start = position(first.opened());
    first.close();
    happen("room.created");

    var second = open(port, "", "Last-Event-ID: " + start);
    second.opened();

    assertThat(second.event().getFirst()).isEqualTo("event: room.created");
  }

  @Test
  void tellsOfAGap() {
    var stream = open(serve(NEVER), "", "Last-Event-ID: from another time");
    stream.opened();

    var gap = stream.event();

    assertThat(gap.getFirst()).isEqualTo("event: gap");
    assertThat(gap.getLast()).isEqualTo("data: {\"missing\":[\"*\"]}");
  }

  @Test
  void breaksTheSilenceAndMovesThePositionOn() {
    var stream = open(serve(Duration.ofMillis(20)), "?type=room.*");
    var start = position(stream.opened());

    happen("floor.created");

    var heartbeat = stream.block();
    while (position(heartbeat).equals(start)) {
      assertThat(heartbeat).first().isEqualTo(":");
      heartbeat = stream.block();
    }
    assertThat(heartbeat).hasSize(2).first().isEqualTo(":");
  }

  @Test
  void cutsOffAClientThatDoesNotReadAndHurtsNoOther() {
    int port = serve(NEVER);
    var slow = open(port, "");
    var quick = open(port, "?type=room.*");
    slow.opened();
    quick.opened();

    var text = "x".repeat(100_000);
    until(() -> {
      report(text);
      return live.cutOff() == 1;
    });
    happen("room.created");

    assertThat(quick.event().getFirst()).isEqualTo("event: room.created");
    assertThat(live.streams()).isEqualTo(1);
  }

  @Test
  void servesAThousandAtOnce() {
    int port = serve(NEVER);
    var streams = IntStream.range(0, 1_000).mapToObj(_ -> open(port, "")).toList();
    streams.forEach(OpenStream::opened);

    happen("room.created");
    happen("room.changed");

    assertThat(streams)
        .allSatisfy(stream -> {
          assertThat(stream.event().getFirst()).isEqualTo("event: room.created");
          assertThat(stream.event().getFirst()).isEqualTo("event: room.changed");
        });
  }

  @Test
  void forgetsAClientThatIsGone() {
    var stream = open(serve(Duration.ofMillis(20)), "");
    stream.opened();
    assertThat(live.streams()).isEqualTo(1);

    stream.close();

    until(() -> live.streams() == 0);
  }

  @Test
  void endsOpenStreamsWhenTheServiceEnds() {
    var stream = open(serve(NEVER), "");
    stream.opened();

    live.close();

    assertThat(stream.block()).isEmpty();
  }

  @Test
  void refusesWhatItCannotServe() {
    int port = serve(NEVER);

    assertThat(open(port, "", "Accept: application/json").block())
        .first()
        .asString()
        .contains(" 406 ");
    assertThat(open(port, "?type=devise.*").block()).first().asString().contains(" 400 ");
    assertThat(open(port, "?device=00158d0001a2b3c4").block()).first().asString().contains(" 404 ");
    assertThat(live.streams()).isZero();
  }

  private static void until(BooleanSupplier condition) {
    long deadline = System.nanoTime() + DEADLINE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("not within %s", DEADLINE).isLessThan(deadline);
      LockSupport.parkNanos(1_000_000);
    }
  }
}
