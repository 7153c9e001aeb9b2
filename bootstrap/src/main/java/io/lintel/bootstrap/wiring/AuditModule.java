package io.lintel.bootstrap.wiring;

import dagger.Module;
import dagger.Provides;
import io.lintel.application.audit.AuditService;
import io.lintel.application.bridge.DeviceAudit;
import io.lintel.application.device.DeviceService;
import jakarta.inject.Singleton;

/** Who changed what. */
@Module
final class AuditModule {

  private AuditModule() {}

  @Provides
  @Singleton
  static AuditService audit(Registry registry) {
    return new AuditService(registry.audit());
  }

  @Provides
  @Singleton
  static DeviceAudit deviceAudit(DeviceService devices, Registry registry) {
    return new DeviceAudit(devices, registry.audit());
  }
}
