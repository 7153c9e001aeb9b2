package io.lintel.web.admin.devices;

import io.lintel.domain.device.KindField;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.Reading;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a device last reported of a field.
 *
 * @param value with its unit
 * @param unit empty for none
 * @param strange whether it is not what the kind says to be sensible
 */
public record ReportedField(
    String name,
    String label,
    String value,
    String unit,
    Instant at,
    boolean numeric,
    boolean strange) {

  static ReportedField of(String name, Reading reading, @Nullable KindField field) {
    boolean numeric = reading.value() instanceof Value.Num;
    return new ReportedField(
        name,
        FieldText.label(field, name),
        FieldText.of(reading.value(), field),
        field == null ? "" : field.unit(),
        reading.at(),
        numeric,
        field != null
            && reading.value() instanceof Value.Num(var number)
            && isOutside(number, field));
  }

  private static boolean isOutside(double number, KindField field) {
    return (field.min().isPresent() && number < field.min().getAsDouble())
        || (field.max().isPresent() && number > field.max().getAsDouble());
  }
}
