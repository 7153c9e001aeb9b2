package io.lintel.web.admin.kinds;

import io.lintel.application.device.KindDraft;
import io.lintel.domain.device.Kind;
import io.lintel.domain.device.Mapping;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.ValuePointer;
import io.lintel.domain.shared.Violation;
import io.lintel.web.admin.page.Durations;
import io.lintel.web.admin.page.Form;
import io.lintel.web.http.FormValues;
import io.lintel.web.http.Rules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The form of a kind: between what is typed and what is meant. */
final class KindForm {

  private static final String[] NAMES = {
    "key",
    "name",
    "manufacturer",
    "reportsEvery",
    "lateAfter",
    "offlineAfter",
    "time",
    "others",
    "version"
  };

  private KindForm() {}

  static Form blank() {
    var form = Form.empty();
    for (var name : NAMES) {
      form = form.with(name, "");
    }
    return RuleRows.put(FieldRows.put(form, List.of()), List.of());
  }

  static Form typed(FormValues values) {
    return RuleRows.typed(FieldRows.typed(Form.of(values, NAMES), values), values);
  }

  static Form of(Kind kind) {
    var form =
        Form.empty()
            .with("key", kind.key().value())
            .with("name", kind.name())
            .with("manufacturer", kind.manufacturer())
            .with("reportsEvery", text(kind.reportsEvery()))
            .with("lateAfter", text(kind.lateAfter()))
            .with("offlineAfter", text(kind.offlineAfter()))
            .with("time", kind.mapping().flatMap(Mapping::time).map(ValuePointer::text).orElse(""))
            .with("others", kind.mapping().filter(Mapping::keepsOthers).isPresent() ? "yes" : "")
            .with("version", Long.toString(kind.version().number()));
    var rules = kind.mapping().map(Mapping::rules).orElse(List.of());
    return RuleRows.put(FieldRows.put(form, kind.fields()), rules);
  }

  private static String text(Optional<Duration> length) {
    return length.map(Durations::text).orElse("");
  }

  /**
   * @throws Invalid naming all fields that are wrong
   */
  static KindDraft draft(FormValues values) {
    var wrong = new ArrayList<Violation>();
    if (values.text("name").isEmpty()) {
      wrong.add(new Violation("name", "is required"));
    }
    var every = duration(wrong, values, "reportsEvery");
    var late = duration(wrong, values, "lateAfter");
    var offline = duration(wrong, values, "offlineAfter");
    var fields = FieldRows.read(values, wrong);
    var mapping = mapping(values, wrong);
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return new KindDraft(
        values.text("name"), values.text("manufacturer"), every, late, offline, fields, mapping);
  }

  private static Optional<Duration> duration(
      List<Violation> wrong, FormValues values, String field) {
    return read(wrong, () -> Durations.parse(field, values.text(field)));
  }

  private static Optional<Mapping> mapping(FormValues values, List<Violation> wrong) {
    int before = wrong.size();
    var rules = RuleRows.read(values, wrong);
    var time =
        read(
            wrong,
            () -> values.given("time").map(text -> Rules.at("time", () -> new ValuePointer(text))));
    if (wrong.size() > before || (rules.isEmpty() && time.isEmpty() && !values.has("others"))) {
      return Optional.empty();
    }
    return read(wrong, () -> Optional.of(new Mapping(time, rules, values.has("others"))));
  }

  private static <T> Optional<T> read(List<Violation> wrong, Supplier<Optional<T>> reading) {
    try {
      return reading.get();
    } catch (Invalid e) {
      wrong.addAll(e.violations());
      return Optional.empty();
    }
  }
}
