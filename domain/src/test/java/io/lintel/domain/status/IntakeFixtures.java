package io.lintel.domain.status;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Value;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Sightings of unknown devices, and messages that nobody understood. */
public final class IntakeFixtures {

  private static final FieldName LEVEL = new FieldName("level");

  private IntakeFixtures() {}

  public static Sighting aSighting() {
    return aSighting(SampleIds.nextEui(), ReportBuilder.NOON);
  }

  public static Sighting aSighting(Eui eui, Instant receivedAt) {
    return aSighting(eui, receivedAt, 7);
  }

  public static Sighting aSighting(Eui eui, Instant receivedAt, double level) {
    return Sighting.of(
        eui,
        receivedAt.minusSeconds(1),
        receivedAt,
        Map.of(LEVEL, FieldValue.of(Value.of(level))),
        Optional.of("lintel/devices/" + eui + "/status"));
  }

  /** A message that no other test has. */
  public static QuarantineEntry aQuarantineEntry() {
    var id = SampleIds.next();
    return aQuarantineEntry("payload of " + id, ReportBuilder.NOON);
  }

  public static QuarantineEntry aQuarantineEntry(String payload, Instant receivedAt) {
    return QuarantineEntry.of(SampleIds.next(), receivedAt, aMessage(payload, false), "not JSON");
  }

  public static QuarantineEntry aRetainedEntry(String payload, Instant receivedAt) {
    return QuarantineEntry.of(SampleIds.next(), receivedAt, aMessage(payload, true), "not JSON");
  }

  private static UndecodedMessage aMessage(String payload, boolean retained) {
    return UndecodedMessage.of("topic", payload.getBytes(StandardCharsets.UTF_8), retained);
  }
}
