package io.lintel.web.admin.devices;

import io.lintel.domain.device.Kind;
import io.lintel.domain.device.KindField;
import io.lintel.domain.shared.Value;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says in words what a device reported. */
public final class FieldText {

  private FieldText() {}

  /** A value with its unit. */
  public static String of(Value value, @Nullable KindField field) {
    var text =
        switch (value) {
          case Value.Text(var content) -> content;
          case Value.Num(var number) -> number(number);
          case Value.Bool(var yes) -> yes ? "yes" : "no";
          case Value.Nothing _ -> "–";
          case Value.Items _, Value.Members _ -> value.canonical();
        };
    return field == null || field.unit().isEmpty() ? text : text + " " + field.unit();
  }

  static String number(double number) {
    var symbols = DecimalFormatSymbols.getInstance(Locale.ENGLISH);
    return Math.abs(number) >= 1e15
        ? Double.toString(number)
        : new DecimalFormat("#,##0.######", symbols).format(number);
  }

  /** What a kind says of a field. */
  public static Optional<KindField> field(@Nullable Kind kind, String name) {
    return kind == null
        ? Optional.empty()
        : kind.fields().stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** Its label; its name when nobody gave it one. */
  public static String label(@Nullable KindField field, String name) {
    return field == null || field.label().isEmpty() ? name : field.label();
  }
}
