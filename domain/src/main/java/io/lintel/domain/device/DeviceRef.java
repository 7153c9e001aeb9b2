package io.lintel.domain.device;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import java.util.UUID;
import java.util.regex.Pattern;

/** How people and programs name a device: by its id or by its EUI. */
public sealed interface DeviceRef {

  /** By id. */
  record ById(DeviceId id) implements DeviceRef {

    @Override
    public String toString() {
      return id.toString();
    }
  }

  /** By EUI. */
  record ByEui(Eui eui) implements DeviceRef {

    @Override
    public String toString() {
      return eui.toString();
    }
  }

  int UUID_LENGTH = 36;

  Pattern UUID_TEXT =
      Pattern.compile(
          "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

  /**
   * @throws Invalid when the text is neither a UUID nor an EUI in any spelling
   */
  static DeviceRef parse(String text) {
    return text.length() == UUID_LENGTH && UUID_TEXT.matcher(text).matches()
        ? new ById(new DeviceId(UUID.fromString(text)))
        : new ByEui(Eui.parse(text));
  }
}
