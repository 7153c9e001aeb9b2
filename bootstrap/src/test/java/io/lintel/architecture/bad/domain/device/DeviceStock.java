package io.lintel.architecture.bad.domain.device;

/** A port. */
public interface DeviceStock {

  int count();
}
