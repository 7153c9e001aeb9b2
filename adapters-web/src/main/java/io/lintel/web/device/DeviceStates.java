package io.lintel.web.device;

import io.lintel.domain.device.DeviceState;
import io.lintel.domain.shared.Invalid;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The states of devices by their names. */
public final class DeviceStates {

  private DeviceStates() {}

  /**
   * @throws Invalid when the text names none
   */
  public static DeviceState parse(String field, String text) {
    return Arrays.stream(DeviceState.values())
        .filter(state -> state.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new Invalid(field, "must be one of " + names()));
  }

  private static String names() {
    return Arrays.stream(DeviceState.values()).map(Enum::name).collect(Collectors.joining(", "));
  }
}
