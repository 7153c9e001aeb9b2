package io.lintel.web.bridge;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.lintel.domain.bridge.DeviceWithStatus;
import io.lintel.web.device.DeviceJson;
import io.lintel.web.status.StatusJson;

/** A device with one more member: its status. */
record DeviceWithStatusJson(@JsonUnwrapped DeviceJson device, StatusJson status) {

  static DeviceWithStatusJson of(DeviceWithStatus both) {
    return new DeviceWithStatusJson(DeviceJson.of(both.device()), StatusJson.of(both.status()));
  }
}
