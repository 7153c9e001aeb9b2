package io.lintel.web.admin.devices;

import io.lintel.application.bridge.DesiredView;
import io.lintel.domain.device.Kind;
import io.lintel.domain.status.DeviceStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a field of a device is to be, beside what it is.
 *
 * @param wanted with its unit
 * @param reported with its unit; null when it is not reported
 * @param since when it is wanted
 * @param differs whether what is reported is something else
 */
public record WantedField(
    String label, String wanted, @Nullable String reported, Instant since, boolean differs) {

  static List<WantedField> all(DesiredView desired, DeviceStatus status, Optional<Kind> kind) {
    return desired.fields().entrySet().stream()
        .map(entry -> {
          var name = entry.getKey();
          var field = FieldText.field(kind.orElse(null), name.value()).orElse(null);
          var reported = status.fields().get(name);
          return new WantedField(
              FieldText.label(field, name.value()),
              FieldText.of(entry.getValue().value(), field),
              reported == null ? null : FieldText.of(reported.value(), field),
              entry.getValue().at(),
              desired.delta().containsKey(name));
        })
        .toList();
  }
}
