package io.lintel.web.device;

import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.shared.Invalid;
import io.lintel.web.http.ProblemException;
import io.lintel.web.http.ProblemType;
import io.lintel.web.http.Request;

/** How paths name a device. */
public final class DeviceRefs {

  /** The name of the path's parameter. */
  public static final String PARAMETER = "ref";

  private DeviceRefs() {}

  /**
   * @throws ProblemException when it can be the name of none, so that there is nothing at the path
   */
  public static DeviceRef of(Request request) {
    try {
      return DeviceRef.parse(request.path(PARAMETER));
    } catch (Invalid e) {
      throw new ProblemException(
          ProblemType.NOT_FOUND, "There is no such device: " + e.getMessage());
    }
  }
}
