package io.lintel.application.status;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.Expectation;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What the status context needs to know of the registry. */
public interface DeviceDirectory {

  /** The registered ones of the devices. */
  Map<Eui, Entry> find(Collection<Eui> euis);

  /**
   * A registered device.
   *
   * @param active whether its reports are to be taken
   * @param expectation what its silence means
   */
  record Entry(boolean active, Optional<Expectation> expectation) {}
}
