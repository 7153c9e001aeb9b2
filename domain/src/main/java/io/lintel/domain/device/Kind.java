package io.lintel.domain.device;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Texts;
import io.lintel.domain.shared.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What devices of one make have in common.
 *
 * @param reportsEvery how often such a device is expected to report; without it silence means
 *     nothing
 * @param lateAfter silence after which it is late; 1.5 times {@code reportsEvery} unless given
 * @param offlineAfter silence after which it is offline; 3 times {@code reportsEvery} unless given
 * @param fields what it reports, at most {@value #MOST_FIELDS}, no name twice
 * @param mapping how what such a device sends becomes fields; without it what it sends are the
 *     fields
 */
public record Kind(
    KindKey key,
    String name,
    String manufacturer,
    Optional<Duration> reportsEvery,
    Optional<Duration> lateAfter,
    Optional<Duration> offlineAfter,
    List<KindField> fields,
    Optional<Mapping> mapping,
    Version version,
    Instant createdAt,
    Instant updatedAt) {

  public static final int MOST_FIELDS = 256;
  private static final Duration LONGEST = Duration.ofDays(366);

  public Kind {
    name = Texts.line("name", name, 100);
    manufacturer = Texts.optionalLine("manufacturer", manufacturer, 100);
    reportsEvery.ifPresent(interval -> checkInterval("reportsEvery", interval));
    lateAfter =
        lateAfter.or(() -> interval(reportsEvery, 3, 2)); // 1.5 times, in whole milliseconds
    offlineAfter = offlineAfter.or(() -> interval(reportsEvery, 3, 1));
    lateAfter.ifPresent(interval -> checkInterval("lateAfter", interval));
    offlineAfter.ifPresent(interval -> checkInterval("offlineAfter", interval));
    if (lateAfter.isPresent() != offlineAfter.isPresent()) {
      throw new Invalid("offlineAfter", "must be given when lateAfter is, and only then");
    }
    if (lateAfter.isPresent() && lateAfter.get().compareTo(offlineAfter.orElseThrow()) > 0) {
      throw new Invalid("offlineAfter", "must not be shorter than lateAfter");
    }
    if (fields.size() > MOST_FIELDS) {
      throw new Invalid(
          "fields", "must be at most %d, not %d".formatted(MOST_FIELDS, fields.size()));
    }
    if (fields.stream().map(KindField::name).distinct().count() < fields.size()) {
      throw new Invalid("fields", "must not name a field twice");
    }
    fields = List.copyOf(fields);
    if (mapping.isPresent()) {
      checkUnits(mapping.get().rules(), fields);
    }
    createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
    updatedAt = updatedAt.truncatedTo(ChronoUnit.MICROS);
  }

  /** The unit of a field, as the field or else its mapping says; empty for none. */
  public String unitOf(KindField field) {
    return field.unit().isEmpty()
        ? mapping.stream()
            .flatMap(it -> it.rules().stream())
            .filter(rule -> rule.field().equals(field.name()))
            .map(MappingRule::unit)
            .findFirst()
            .orElse("")
        : field.unit();
  }

  private static void checkUnits(List<MappingRule> rules, List<KindField> fields) {
    var units = fields.stream().collect(Collectors.toMap(KindField::name, KindField::unit));
    for (int i = 0; i < rules.size(); i++) {
      var unit = units.getOrDefault(rules.get(i).field(), "");
      if (!unit.isEmpty() && !rules.get(i).unit().isEmpty() && !unit.equals(rules.get(i).unit())) {
        throw new Invalid(
            "mapping/rules/%d/unit".formatted(i),
            "must be the one of the field %s, '%s'".formatted(rules.get(i).field(), unit));
      }
    }
  }

  private static Optional<Duration> interval(Optional<Duration> every, int times, int parts) {
    return every.map(
        interval -> interval.multipliedBy(times).dividedBy(parts).truncatedTo(ChronoUnit.MILLIS));
  }

  private static void checkInterval(String field, Duration interval) {
    if (interval.compareTo(Duration.ofSeconds(1)) < 0
        || interval.compareTo(LONGEST) > 0
        || !interval.truncatedTo(ChronoUnit.MILLIS).equals(interval)) {
      throw new Invalid(
          field,
          "must be from PT1S to %s in whole milliseconds, not %s".formatted(LONGEST, interval));
    }
  }
}
