package io.lintel.messaging.ingest;

import static io.lintel.domain.device.DeviceFixtures.aDevice;
import static io.lintel.domain.device.KindFixtures.aKind;
import static io.lintel.domain.device.KindFixtures.aMapping;
import static io.lintel.domain.device.KindFixtures.aRule;
import static io.lintel.messaging.ingest.Receiver.live;
import static io.lintel.messaging.ingest.Receiver.retained;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.device.Kind;
import io.lintel.domain.device.Mapping;
import io.lintel.domain.device.MappingRule;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import io.lintel.domain.shared.ValuePointer;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What kinds' mappings make of what their devices send. */
class MappedIngestTest {
  private static final Eui PROBE = Eui.parse("00158d0001a2b3c4");
  private static final Eui LAMP = Eui.parse("00158d0001a2b3c5");

  private final Receiver receiver = new Receiver();
  private final String probe = receiver.topics.status(PROBE.toString());
  private final String lamp = receiver.topics.status(LAMP.toString());

  @Test
  void takesFromTheDocumentWhatTheKindNames() {
    register(PROBE, mapped(tenths("/sensors/0/temp", "temperature"), aRule("/dev-id", "serial")));

    receiver.ingest.handle(
        List.of(
            live(probe, "{\"dev-id\": \"x1\", \"sensors\": [{\"temp\": 215}]}"),
            live(lamp, "{\"temp\": 215}")));

    assertThat(receiver.field(PROBE, "temperature")).contains(Value.of(21.5));
    assertThat(receiver.field(PROBE, "serial")).contains(Value.of("x1"));
    assertThat(receiver.field(LAMP, "temp")).contains(Value.of(215));
    assertThat(receiver.putAside()).isEmpty();
  }

  @Test
  void takesTheTimeFromWhereTheKindSays() {
    register(
        PROBE,
        aKind()
            .mappedBy(
                new Mapping(
                    Optional.of(new ValuePointer("/when")), List.of(aRule("/t", "t")), false))
            .build());

    receiver.ingest.handle(List.of(retained(probe, "{\"when\": 1700000000, \"t\": 1}")));

    assertThat(receiver.status(PROBE).fields())
        .containsEntry(
            new FieldName("t"), new Reading(Instant.ofEpochSecond(1_700_000_000), Value.of(1)));
  }

  @Test
  void aListOfObjectsIsManyReportsAndAnotherListIsOne() {
    register(PROBE, mapped(aRule("/t", "t"), aRule("/0", "first")));

    receiver.ingest.handle(List.of(live(probe, "[{\"t\": 1}, {\"t\": 2}]"), live(probe, "[7, 8]")));

    assertThat(receiver.published).hasSize(3);
    assertThat(receiver.field(PROBE, "t")).contains(Value.of(2));
    assertThat(receiver.field(PROBE, "first")).contains(Value.of(7));
  }

  @Test
  void whatAMappingDoesNotUnderstandIsReplayedOnceItIsPutRight() {
    var wrong = mapped(tenths("/tmp", "temperature"));
    register(PROBE, wrong);
    receiver.ingest.handle(
        List.of(
            live(probe, "{\"temp\": \"21,5\"}"),
            live(probe, "{\"tmp\": \"warm\"}"),
            live(lamp, "{\"level\": 1}")));

    assertThat(receiver.field(LAMP, "level")).contains(Value.of(1));
    assertThat(receiver.putAside())
        .extracting(entry -> entry.reason())
        .containsExactly(
            "has nothing that the mapping names (by the mapping of kind '%s')"
                .formatted(wrong.key()),
            "/tmp: is \"warm\", which is no number (by the mapping of kind '%s')"
                .formatted(wrong.key()));

    receiver.kinds.update(
        aKind()
            .withKey(wrong.key().value())
            .mappedBy(aMapping(aRule("/temp", "temperature")))
            .atVersion(2)
            .build());

    assertThat(receiver.ingest.redeliver(receiver.putAside()).getFirst()).isEmpty();
    assertThat(receiver.field(PROBE, "temperature")).contains(Value.of("21,5"));
  }

  private static Kind mapped(MappingRule... rules) {
    return aKind().mappedBy(aMapping(rules)).build();
  }

  private static MappingRule tenths(String from, String field) {
    return new MappingRule(
        new ValuePointer(from),
        field,
        OptionalDouble.of(0.1),
        OptionalDouble.empty(),
        "",
        new TreeMap<>());
  }

  private void register(Eui eui, Kind kind) {
    receiver.kinds.insert(kind);
    receiver.devices.insert(aDevice().withEui(eui).ofKind(kind.key()).build());
  }
}
