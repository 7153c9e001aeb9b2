package io.lintel.web.device;

import io.lintel.application.device.DeviceDraft;
import io.lintel.domain.shared.Eui;
import io.lintel.web.http.PositionJson;
import io.lintel.web.http.Rules;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What callers say about a device that they register. */
record NewDeviceInput(
    @Nullable String eui,
    @Nullable String name,
    @Nullable String kind,
    @Nullable String roomId,
    @Nullable PositionJson position,
    @Nullable List<String> tags,
    @Nullable Map<String, String> attributes,
    @Nullable String state) {

  Eui toEui() {
    return Eui.parse(Rules.required("eui", eui));
  }

  DeviceDraft toDraft() {
    return new DeviceInput(name, kind, roomId, position, tags, attributes, state).toDraft();
  }
}
