package io.lintel.domain.command;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Commands that are valid; a test says only what it is about. */
public final class CommandFixtures {

  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  public static final Duration HOUR = Duration.ofHours(1);

  private CommandFixtures() {}

  /** To a device that no other test has, given at noon for an hour. */
  public static Command aCommand() {
    return aCommandTo(SampleIds.next());
  }

  public static Command aCommandTo(UUID device) {
    return aCommand(device, NOON.plus(HOUR));
  }

  public static Command aCommand(UUID device, Instant expiresAt) {
    return aCommand(device, "restart", Value.of(Map.of("delay", Value.of(5))), expiresAt);
  }

  public static Command aCommand(UUID device, String name, Value payload, Instant expiresAt) {
    return Command.requested(
        new CommandId(SampleIds.next()),
        device,
        new Eui(0x0015_8d00_01a2_b3c4L),
        name,
        payload,
        "ada",
        NOON,
        expiresAt);
  }

  public static CommandResult aResult(boolean ok) {
    return new CommandResult(ok, NOON.plusSeconds(2), details("took", Value.of(2)));
  }

  public static Value.Members details(String name, Value value) {
    return new Value.Members(new TreeMap<>(Map.of(name, value)));
  }
}
