package io.lintel.domain.device;

import io.lintel.domain.shared.Flattening;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.ReportedTime;
import io.lintel.domain.shared.Value;
import io.lintel.domain.shared.ValuePointer;
import io.lintel.domain.shared.Violation;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * How the payloads of devices of a kind become fields.
 *
 * @param time where the payload says when it was so: RFC 3339, or epoch milliseconds or seconds
 * @param rules which fields to make of it, at most {@value #MOST_RULES}, no field twice
 * @param keepsOthers whether what no rule names becomes fields too, by {@link Flattening}
 */
public record Mapping(Optional<ValuePointer> time, List<MappingRule> rules, boolean keepsOthers) {

  public static final int MOST_RULES = 256;

  public Mapping {
    if (rules.isEmpty() || rules.size() > MOST_RULES) {
      throw new Invalid("rules", "must be 1 to %d, not %d".formatted(MOST_RULES, rules.size()));
    }
    if (rules.stream().map(MappingRule::field).distinct().count() < rules.size()) {
      throw new Invalid("rules", "must not make a field twice");
    }
    rules = List.copyOf(rules);
  }

  /** What a payload says, when it was so if it says that too. */
  public record Mapped(Optional<Instant> time, NavigableMap<String, Value> fields) {

    public Mapped {
      fields = Collections.unmodifiableNavigableMap(new TreeMap<>(fields));
    }
  }

  /**
   * Reads a payload. A place that is not there is passed over, as devices report in parts.
   *
   * @throws Invalid when something is there that its rule does not understand, or nothing is there
   *     at all
   */
  public Mapped apply(Value payload) {
    var fields = new TreeMap<String, Value>();
    for (var rule : rules) {
      rule.from()
          .in(payload)
          .ifPresent(found -> fields.put(rule.field(), at(rule.from(), () -> rule.apply(found))));
    }
    if (keepsOthers && others(payload) instanceof Value.Members others) {
      Flattening.of(others).forEach(fields::putIfAbsent);
    }
    if (fields.isEmpty()) {
      throw new Invalid("", "has nothing that the mapping names");
    }
    return new Mapped(time.flatMap(place -> place.in(payload).map(it -> time(place, it))), fields);
  }

  private Value others(Value payload) {
    var others = payload;
    for (var rule : rules) {
      others = rule.from().takenOutOf(others);
    }
    return time.isPresent() ? time.get().takenOutOf(others) : others;
  }

  private static Instant time(ValuePointer place, Value value) {
    return at(place, () -> ReportedTime.ofAnyEpoch(value));
  }

  private static <T> T at(ValuePointer place, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Invalid refusal) {
      throw new Invalid(
          refusal.violations().stream()
              .map(violation -> new Violation(place.text(), violation.message()))
              .toList());
    }
  }
}
