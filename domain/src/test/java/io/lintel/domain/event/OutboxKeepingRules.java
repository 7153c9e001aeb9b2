package io.lintel.domain.event;

import static io.lintel.domain.event.EventFixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What is handed out equals what was appended. */
interface OutboxKeepingRules extends OutboxRules {

  @Test
  default void holdsNothingAtFirst() {
    assertThat(outbox().depth()).isZero();
    assertThat(waiting()).isEmpty();
  }

  @Test
  default void keepsAllPartsOfAnEvent() {
    var event =
        anEvent(
            "مصباح/💡",
            Map.of(
                "nothing", Value.nothing(),
                "bool", Value.of(true),
                "zero", Value.of(-0.0),
                "third", Value.of(1.0 / 3),
                "largest", Value.of(Double.MAX_VALUE),
                "least", Value.of(Double.MIN_VALUE),
                "integer", Value.of(9_007_199_254_740_992.0),
                "text", Value.of("\"\\ \n\t\u0001 \u2028 مصباح 💡 Cafe\u0301"),
                "items", Value.of(List.of(Value.of(List.of()), Value.of(Map.of()), Value.of("")))));
    outbox().append(List.of(event));

    assertThat(waiting()).containsExactly(event);
  }

  @Test
  default void keepsMembersWithAnyName() {
    var names = List.of("", "a.b", "$set", "💡", "\"", "A", "a", "__proto__", "\u0001");
    var data = new java.util.TreeMap<String, Value>();
    names.forEach(name -> data.put(name, Value.of(Map.of(name, Value.of(name)))));
    var event = anEvent("subject", data);
    outbox().append(List.of(event));

    assertThat(waiting()).containsExactly(event);
  }

  @ParameterizedTest
  @FieldSource("io.lintel.domain.shared.Samples#TIMES")
  default void keepsTimesInMicroseconds(Instant time) {
    var event =
        new EventMessage(anEvent().id(), time, "device.changed", "subject", anEvent().data());
    outbox().append(List.of(event));

    assertThat(waiting()).containsExactly(event);
  }

  @Test
  default void keepsTheTrace() {
    var events = List.of(anEvent().within(Optional.of(EventFixtures.TRACE)), anEvent());
    outbox().append(events);

    assertThat(waiting()).isEqualTo(events);
  }

  @Test
  default void keepsLargeEvents() {
    var event = anEvent("subject", Map.of("text", Value.of("💡".repeat(64 * 1024))));
    outbox().append(List.of(event));

    assertThat(waiting()).containsExactly(event);
  }
}
