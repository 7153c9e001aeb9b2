package io.lintel.web.admin.kinds;

import io.lintel.domain.device.KindField;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Violation;
import io.lintel.web.admin.page.Form;
import io.lintel.web.admin.page.FormTable;
import io.lintel.web.http.FormValues;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The fields of a kind as rows of its form. */
final class FieldRows {

  private static final FormTable TABLE =
      new FormTable(
          "field", List.of("name", "label", "unit", "type", "min", "max"), Set.of("type"));

  private FieldRows() {}

  static Form put(Form form, List<KindField> fields) {
    return TABLE.put(form, fields.stream().map(FieldRows::row).toList());
  }

  static Form typed(Form form, FormValues values) {
    return TABLE.put(form, TABLE.typed(values));
  }

  private static List<String> row(KindField field) {
    return List.of(
        field.name(),
        field.label(),
        field.unit(),
        field.type().name(),
        Numbers.text(field.min()),
        Numbers.text(field.max()));
  }

  static List<KindField> read(FormValues values, List<Violation> wrong) {
    return TABLE.read(TABLE.typed(values), wrong, FieldRows::field);
  }

  private static KindField field(List<String> row) {
    return new KindField(
        row.get(0),
        row.get(1),
        row.get(2),
        type(row.get(3)),
        Numbers.parse("min", row.get(4)),
        Numbers.parse("max", row.get(5)));
  }

  private static KindField.Type type(String name) {
    return Arrays.stream(KindField.Type.values())
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Invalid("type", "must be chosen"));
  }
}
