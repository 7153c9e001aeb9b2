package io.lintel.bootstrap.wiring;

import static io.lintel.bootstrap.wiring.Kept.What.BEARERS;
import static io.lintel.bootstrap.wiring.Kept.What.SESSIONS;

import dagger.Module;
import dagger.Provides;
import io.lintel.application.bridge.BuildingGrants;
import io.lintel.application.bridge.DeviceCredentials;
import io.lintel.application.device.DeviceService;
import io.lintel.application.event.EventRecorder;
import io.lintel.application.identity.Authentication;
import io.lintel.application.identity.BearerSecrets;
import io.lintel.application.identity.BridgeAccountService;
import io.lintel.application.identity.FirstAdmin;
import io.lintel.application.identity.KnownBearers;
import io.lintel.application.identity.LastUse;
import io.lintel.application.identity.ProfileService;
import io.lintel.application.identity.RefusedSignIns;
import io.lintel.application.identity.SessionService;
import io.lintel.application.identity.TokenService;
import io.lintel.application.identity.UserService;
import io.lintel.application.shared.Uuids;
import io.lintel.domain.identity.PasswordHasher;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;

/** Who may come in: people, programs, devices and bridges. */
@Module
final class IdentityModule {

  private IdentityModule() {}

  @Provides
  @Singleton
  static BearerSecrets secrets() {
    return new BearerSecrets(new SecureRandom());
  }

  @Provides
  @Singleton
  static LastUse lastUse(Registry registry, InstantSource clock) {
    return new LastUse(registry.sessions(), registry.tokens(), clock);
  }

  @Provides
  @Singleton
  static KnownBearers knownBearers(
      Registry registry, @Kept(BEARERS) Duration kept, InstantSource clock) {
    return new KnownBearers(registry.unitOfWork(), kept, clock);
  }

  @Provides
  @Singleton
  static Authentication authentication(
      Registry registry, KnownBearers known, LastUse lastUse, InstantSource clock) {
    return new Authentication(registry.sessions(), registry.tokens(), known, lastUse, clock);
  }

  @Provides
  @Singleton
  static RefusedSignIns refusedSignIns(EventRecorder events) {
    return new RefusedSignIns(events);
  }

  @Provides
  @Singleton
  static SessionService sessions(
      Registry registry,
      PasswordHasher hasher,
      BearerSecrets secrets,
      EventRecorder events,
      RefusedSignIns refused,
      @Kept(SESSIONS) Duration kept,
      InstantSource clock,
      Uuids uuids) {
    return new SessionService(
        registry.users(),
        registry.sessions(),
        hasher,
        secrets,
        registry.unitOfWork(),
        events,
        refused,
        kept,
        clock,
        uuids);
  }

  @Provides
  @Singleton
  static TokenService tokens(
      Registry registry,
      BearerSecrets secrets,
      EventRecorder events,
      InstantSource clock,
      Uuids uuids) {
    return new TokenService(
        registry.tokens(), secrets, registry.unitOfWork(), events, clock, uuids);
  }

  @Provides
  @Singleton
  static UserService users(
      Registry registry,
      PasswordHasher hasher,
      EventRecorder events,
      InstantSource clock,
      Uuids uuids) {
    return new UserService(
        registry.users(), registry.sessions(), hasher, registry.unitOfWork(), events, clock, uuids);
  }

  @Provides
  @Singleton
  static ProfileService profile(
      Registry registry, PasswordHasher hasher, EventRecorder events, InstantSource clock) {
    return new ProfileService(
        registry.users(), registry.sessions(), hasher, registry.unitOfWork(), events, clock);
  }

  @Provides
  @Singleton
  static BuildingGrants grants(UserService users, Registry registry) {
    return new BuildingGrants(users, registry.facilities());
  }

  @Provides
  @Singleton
  static FirstAdmin firstAdmin(Registry registry, UserService users, BearerSecrets secrets) {
    return new FirstAdmin(registry.users(), users, secrets);
  }

  @Provides
  @Singleton
  static DeviceCredentials credentials(
      DeviceService devices,
      Registry registry,
      BearerSecrets secrets,
      EventRecorder events,
      InstantSource clock) {
    return new DeviceCredentials(
        devices, registry.credentials(), secrets, registry.unitOfWork(), events, clock);
  }

  @Provides
  @Singleton
  static BridgeAccountService bridges(
      Registry registry, BearerSecrets secrets, EventRecorder events, InstantSource clock) {
    return new BridgeAccountService(
        registry.bridges(), secrets, registry.unitOfWork(), events, clock);
  }
}
