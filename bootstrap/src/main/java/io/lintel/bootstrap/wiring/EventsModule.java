package io.lintel.bootstrap.wiring;

import dagger.Module;
import dagger.Provides;
import io.lintel.application.bridge.CredentialRevocation;
import io.lintel.application.bridge.DesiredDelivery;
import io.lintel.application.bridge.EndedDevices;
import io.lintel.application.bridge.EventStreams;
import io.lintel.application.bridge.KnownWhereabouts;
import io.lintel.application.command.CommandDelivery;
import io.lintel.application.command.CommandService;
import io.lintel.application.device.DeviceService;
import io.lintel.application.event.EventFollower;
import io.lintel.application.event.EventLogRetention;
import io.lintel.application.event.EventRecorder;
import io.lintel.application.event.LiveBounds;
import io.lintel.application.event.LiveEvents;
import io.lintel.application.event.OutboxRelay;
import io.lintel.application.facility.BuildingService;
import io.lintel.application.identity.KnownBearers;
import io.lintel.application.shared.NamedRequests;
import io.lintel.application.shared.Uuids;
import io.lintel.domain.event.EventPublisher;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Events: recorded with the change, relayed, told to those who listen. */
@Module
final class EventsModule {

  private EventsModule() {}

  @Provides
  @Singleton
  static Uuids uuids(InstantSource clock) {
    return new Uuids(clock, new SecureRandom());
  }

  @Provides
  @Singleton
  static EventRecorder events(
      Registry registry, KnownBearers bearers, InstantSource clock, Uuids uuids) {
    return new EventRecorder(
        registry.outbox(),
        registry.audit(),
        clock,
        uuids,
        bearers::follow,
        new CredentialRevocation(registry.credentials()));
  }

  /** Without a broker nobody tells devices anything: what they are to do waits and expires. */
  @Provides
  @Singleton
  static List<EventFollower> followers(
      Registry registry,
      StatusPorts status,
      CommandService commands,
      Optional<Downlinks> downlinks,
      InstantSource clock) {
    var followers = new ArrayList<EventFollower>();
    downlinks
        .map(Downlinks::publisher)
        .ifPresent(publisher -> {
          followers.add(
              new DesiredDelivery(
                  registry.devices(), registry.desired(), status.statuses(), publisher));
          followers.add(new CommandDelivery(commands, publisher, clock));
        });
    followers.add(new EndedDevices(registry.desired(), commands));
    return List.copyOf(followers);
  }

  @Provides
  @Singleton
  static OutboxRelay relay(
      Registry registry, EventPublisher publisher, List<EventFollower> followers) {
    return new OutboxRelay(registry.outbox(), registry.eventLog(), publisher, followers);
  }

  @Provides
  @Singleton
  static LiveEvents liveEvents(Registry registry, Uuids uuids) {
    return new LiveEvents(
        registry.eventLog(),
        new KnownWhereabouts(registry.devices()),
        uuids.next(),
        LiveBounds.STANDARD);
  }

  @Provides
  @Singleton
  static EventStreams eventStreams(
      LiveEvents events, DeviceService devices, BuildingService buildings) {
    return new EventStreams(events, devices, buildings);
  }

  @Provides
  @Singleton
  static EventLogRetention eventLogRetention(Registry registry, InstantSource clock) {
    return new EventLogRetention(registry.eventLog(), clock);
  }

  @Provides
  @Singleton
  static NamedRequests requests(Registry registry, InstantSource clock) {
    return new NamedRequests(registry.requests(), clock);
  }
}
