package io.lintel.bootstrap.wiring;

import io.lintel.application.status.QuarantineReplay;
import io.lintel.web.bridge.ApiServices;
import io.lintel.web.bridge.IdentityServices;
import io.lintel.web.bridge.transfer.ImportRuns;
import io.lintel.web.identity.SignIn;
import io.lintel.web.identity.SingleSignOn;
import java.time.InstantSource;
import java.util.Optional;

/** What the HTTP API and the admin interface are made of. */
final class WebServices {

  private WebServices() {}

  static ApiServices of(
      Services services,
      QuarantineReplay replay,
      Optional<SingleSignOn> singleSignOn,
      InstantSource clock) {
    return new ApiServices(
        services.buildings(),
        services.floors(),
        services.floorPlans(),
        services.rooms(),
        services.kinds(),
        services.devices(),
        services.deviceStatuses(),
        services.replacement(),
        services.credentials(),
        services.bulkActions(),
        services.desiredStates(),
        services.commandedDevices(),
        services.inbox(),
        services.quarantine(),
        replay,
        services.placePaths(),
        services.deviceImport(),
        new ImportRuns(clock),
        services.eventStreams(),
        services.audit(),
        services.deviceAudit(),
        new IdentityServices(
            new SignIn(services.sessions()),
            services.sessions(),
            services.authentication(),
            services.tokens(),
            services.users(),
            services.profile(),
            services.grants(),
            services.bridges(),
            singleSignOn));
  }
}
