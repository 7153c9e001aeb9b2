package io.lintel.web.admin.devices;

import io.lintel.application.bridge.DesiredView;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Value;
import io.lintel.domain.shared.Violation;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.FieldValue;
import io.lintel.web.admin.page.Form;
import io.lintel.web.admin.page.FormTable;
import io.lintel.web.admin.page.TypedValue;
import io.lintel.web.http.FormValues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The form of what devices are to be like: between what is typed and what is meant. */
final class DesiredForm {

  /** All rows as one text, to compare two forms. */
  static final String ALL = "all";

  private static final FormTable TABLE = new FormTable("want", List.of("name", "value"), Set.of());
  private static final FieldValue REMOVED = FieldValue.of(Value.nothing());

  private DesiredForm() {}

  /** With nothing wanted. */
  static Form put(Form form) {
    return TABLE.put(form, List.of());
  }

  static Form of(DesiredView view) {
    var rows =
        view.fields().entrySet().stream()
            .map(it -> List.of(it.getKey().value(), TypedValue.text(it.getValue().value())))
            .toList();
    return form(Form.empty().with("version", version(view)), rows);
  }

  /** Which version the form was filled in for; empty when nothing was ever wanted. */
  static String version(DesiredView view) {
    return view.version().map(it -> Long.toString(it.number())).orElse("");
  }

  static Form typed(Form form, FormValues values) {
    return form(form, TABLE.typed(values));
  }

  private static Form form(Form form, List<List<String>> rows) {
    var all = rows.stream().map(it -> String.join(" = ", it)).collect(Collectors.joining("\n"));
    return TABLE.put(form.with(ALL, all), rows);
  }

  /**
   * What is typed; a field without a value is not wanted any more.
   *
   * @param before fields of which those that are not typed are not wanted any more either
   * @throws Invalid naming all rows that are wrong
   */
  static NavigableMap<FieldName, FieldValue> changes(
      FormValues values, Collection<FieldName> before) {
    var wrong = new ArrayList<Violation>();
    var changes = new TreeMap<FieldName, FieldValue>();
    before.forEach(it -> changes.put(it, REMOVED));
    var named = new ArrayList<FieldName>();
    TABLE.read(
        TABLE.typed(values),
        wrong,
        row -> {
          var name = new FieldName(row.get(0));
          if (named.contains(name)) {
            throw new Invalid("", "'%s' is there twice".formatted(name.value()));
          }
          named.add(name);
          return changes.put(name, value(row.get(1)));
        });
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return changes;
  }

  private static FieldValue value(String text) {
    return text.isEmpty() ? REMOVED : FieldValue.of(TypedValue.parse("", text));
  }
}
