package io.lintel.messaging.ingest;

import io.lintel.application.bridge.KindMappings;
import io.lintel.application.command.CommandService;
import io.lintel.application.event.EventRecorder;
import io.lintel.application.shared.Caller;
import io.lintel.application.shared.Uuids;
import io.lintel.application.status.DeviceDirectory;
import io.lintel.application.status.QuarantineService;
import io.lintel.application.status.SourceService;
import io.lintel.application.status.StatusService;
import io.lintel.domain.device.DeviceRepository;
import io.lintel.domain.device.KindRepository;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.domain.shared.UnitOfWork;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.DeviceStatus;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.Inbox;
import io.lintel.domain.status.Quarantine;
import io.lintel.domain.status.QuarantineEntry;
import io.lintel.domain.status.Reading;
import io.lintel.domain.status.StatusQuery;
import io.lintel.domain.status.StatusStore;
import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.link.InboundMessage;
import io.lintel.messaging.link.MqttPayload;
import io.lintel.messaging.source.ChirpStack;
import io.lintel.messaging.source.ThingsStack;
import io.lintel.messaging.source.Zigbee2Mqtt;
import io.lintel.messaging.source.Zigbee2MqttNames;
import io.lintel.persistence.memory.InMemoryAuditTrail;
import io.lintel.persistence.memory.InMemoryCommandRepository;
import io.lintel.persistence.memory.InMemoryDeviceNames;
import io.lintel.persistence.memory.InMemoryDeviceRepository;
import io.lintel.persistence.memory.InMemoryInbox;
import io.lintel.persistence.memory.InMemoryKindRepository;
import io.lintel.persistence.memory.InMemoryOutbox;
import io.lintel.persistence.memory.InMemoryQuarantine;
import io.lintel.persistence.memory.InMemoryStatusHistory;
import io.lintel.persistence.memory.InMemoryStatusStore;
import io.lintel.persistence.memory.InMemoryUnitOfWork;
import io.lintel.persistence.memory.MemoryDatabase;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** The application as far as reports go, in memory; every device but one is registered. */
final class Receiver {
  static final Eui UNREGISTERED = Eui.parse("ffffffffffffffff");

  /** The directory refuses to hear of it. */
  static final Eui REFUSED = Eui.parse("eeeeeeeeeeeeeeee");

  final MqttTopics topics = new MqttTopics("lintel");
  final List<EventMessage> published = new CopyOnWriteArrayList<>();
  final MqttIngest ingest;
  volatile boolean away;
  final DeviceRepository devices;
  final KindRepository kinds;
  final Inbox inbox;
  final Quarantine quarantine;
  final CommandService commands;
  final UnitOfWork work;
  final EventRecorder events;
  final StatusStore stored = new InMemoryStatusStore();
  private final StatusService statuses;

  Receiver() {
    this(List.of());
  }

  /** Hears devices through a ChirpStack, a Things Stack and a Zigbee2MQTT too. */
  static Receiver throughSources() {
    var names = new InMemoryDeviceNames(new MemoryDatabase());
    var zigbee = new Zigbee2MqttNames(names, "zigbee2mqtt", InstantSource.system());
    return new Receiver(
        List.of(
            new ChirpStack("application", "chirpstack"),
            new ThingsStack("v3", "ttn"),
            new Zigbee2Mqtt("zigbee2mqtt", "zigbee2mqtt", zigbee)));
  }

  Receiver(List<MessageDecoder> decoders) {
    var clock = InstantSource.system();
    var uuids = new Uuids(clock, new Random(1));
    var database = new MemoryDatabase();
    devices = new InMemoryDeviceRepository(database);
    kinds = new InMemoryKindRepository(database);
    work = new InMemoryUnitOfWork(database);
    events =
        new EventRecorder(
            new InMemoryOutbox(database), new InMemoryAuditTrail(database), clock, uuids);
    inbox = new InMemoryInbox(database);
    quarantine = new InMemoryQuarantine(database);
    statuses =
        new StatusService(
            stored,
            new InMemoryStatusHistory(),
            Receiver::find,
            inbox,
            this::publish,
            work,
            events,
            clock);
    commands =
        new CommandService(new InMemoryCommandRepository(database), work, events, clock, uuids);
    ingest =
        new MqttIngest(
            topics,
            decoders,
            new KindMappings(devices, kinds),
            statuses,
            new SourceService(stored, clock),
            commands,
            new QuarantineService(quarantine, work, events, clock, uuids));
  }

  private static Map<Eui, DeviceDirectory.Entry> find(Collection<Eui> euis) {
    if (euis.contains(REFUSED)) {
      throw new Invalid("eui", "is refused");
    }
    return euis.stream()
        .filter(eui -> !eui.equals(UNREGISTERED))
        .collect(
            Collectors.toMap(eui -> eui, _ -> new DeviceDirectory.Entry(true, Optional.empty())));
  }

  private void publish(List<EventMessage> events) {
    if (away) {
      throw new StoreUnavailable("the publisher", "told to be away", null);
    }
    published.addAll(events);
  }

  /** The messages in quarantine, the first first. */
  List<QuarantineEntry> putAside() {
    return quarantine.list(PageRequest.first(Page.LARGEST)).items().reversed();
  }

  DeviceStatus status(Eui eui) {
    return statuses.read(Caller.SYSTEM, List.of(eui), StatusQuery.EVERYTHING).get(eui);
  }

  Optional<Value> field(Eui eui, String name) {
    return Optional.ofNullable(status(eui).fields().get(new FieldName(name))).map(Reading::value);
  }

  static InboundMessage live(String topic, String payload) {
    return new InboundMessage(topic, MqttPayload.of(payload), false, 1, false);
  }

  static InboundMessage retained(String topic, String payload) {
    return new InboundMessage(topic, MqttPayload.of(payload), true, 1, false);
  }
}
