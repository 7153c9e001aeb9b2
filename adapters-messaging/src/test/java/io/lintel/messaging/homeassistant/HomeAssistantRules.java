package io.lintel.messaging.homeassistant;

import static io.lintel.domain.device.DeviceFixtures.aDevice;
import static io.lintel.domain.device.KindFixtures.aField;
import static io.lintel.domain.device.KindFixtures.aKind;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.bridge.AnnouncedDevices;
import io.lintel.application.bridge.RegisteredDevices;
import io.lintel.application.event.EventRecorder;
import io.lintel.application.shared.Caller;
import io.lintel.application.shared.Uuids;
import io.lintel.application.status.IncomingReport;
import io.lintel.application.status.StatusService;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.device.Kind;
import io.lintel.domain.device.KindField;
import io.lintel.domain.event.DomainEvent;
import io.lintel.domain.event.DomainEvent.DeviceAction;
import io.lintel.domain.event.DomainEvent.DeviceEvent;
import io.lintel.domain.event.DomainEvent.KindAction;
import io.lintel.domain.event.DomainEvent.KindEvent;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.FieldValue;
import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.event.PahoEventPublisher;
import io.lintel.messaging.link.LinkState;
import io.lintel.messaging.link.LoggingLinkListener;
import io.lintel.messaging.link.MqttEndpoint;
import io.lintel.messaging.link.MqttPayload;
import io.lintel.messaging.link.MqttSender;
import io.lintel.messaging.link.MqttSubscriber;
import io.lintel.messaging.link.OutboundMessage;
import io.lintel.messaging.link.SenderSettings;
import io.lintel.messaging.link.SubscriberSettings;
import io.lintel.messaging.testing.Await;
import io.lintel.messaging.testing.TestBroker;
import io.lintel.persistence.memory.InMemoryAuditTrail;
import io.lintel.persistence.memory.InMemoryDeviceRepository;
import io.lintel.persistence.memory.InMemoryFacilityRepository;
import io.lintel.persistence.memory.InMemoryInbox;
import io.lintel.persistence.memory.InMemoryKindRepository;
import io.lintel.persistence.memory.InMemoryOutbox;
import io.lintel.persistence.memory.InMemoryStatusHistory;
import io.lintel.persistence.memory.InMemoryStatusStore;
import io.lintel.persistence.memory.InMemoryUnitOfWork;
import io.lintel.persistence.memory.MemoryDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What Home Assistant hears, with a real broker in between. */
@Timeout(120)
abstract class HomeAssistantRules {
  private static final MqttTopics TOPICS = new MqttTopics("lintel");

  private final InstantSource clock = InstantSource.system();
  private final Uuids uuids = new Uuids(clock, new Random(1));
  private final MemoryDatabase database = new MemoryDatabase();
  private final InMemoryDeviceRepository devices = new InMemoryDeviceRepository(database);
  private final InMemoryKindRepository kinds = new InMemoryKindRepository(database);
  private final Map<String, String> retained = new ConcurrentHashMap<>();
  private final AtomicInteger configurations = new AtomicInteger();
  private StatusService statuses;
  private TestBroker broker;
  private MqttSender sender;
  private MqttSubscriber homeAssistant;
  private HomeAssistantLink link;

  @TempDir Path folder;

  abstract TestBroker newBroker(Path folder);

  @BeforeEach
  final void start() {
    broker = newBroker(folder);
    broker.start();
    sender =
        new MqttSender(
            MqttEndpoint.of(broker.uri(), "lintel"),
            SenderSettings.standard(),
            Optional.empty(),
            new LoggingLinkListener());
    homeAssistant =
        new MqttSubscriber(
            MqttEndpoint.of(broker.uri(), "home-assistant"),
            SubscriberSettings.to(List.of("homeassistant/#", "lintel/homeassistant/#"))
                .withoutSession(),
            batch ->
                batch.forEach(message -> {
                  retained.put(message.topic(), message.payload().text());
                  configurations.addAndGet(message.topic().endsWith("/config") ? 1 : 0);
                }),
            new LoggingLinkListener());
    var publisher = new PahoEventPublisher(sender, TOPICS, URI.create("/lintel"));
    statuses =
        new StatusService(
            new InMemoryStatusStore(),
            new InMemoryStatusHistory(),
            new RegisteredDevices(devices, kinds),
            new InMemoryInbox(database),
            publisher,
            new InMemoryUnitOfWork(database),
            new EventRecorder(
                new InMemoryOutbox(database), new InMemoryAuditTrail(database), clock, uuids),
            clock);
    sender.start();
    homeAssistant.start();
    Await.until("connected", () -> sender.connected() && homeAssistant.connected());
    open();
  }

  private void open() {
    link =
        new HomeAssistantLink(
            MqttEndpoint.of(broker.uri(), "lintel-homeassistant"),
            new AnnouncedDevices(
                devices, kinds, new InMemoryFacilityRepository(database), statuses),
            TOPICS,
            "homeassistant",
            new LoggingLinkListener());
    link.start();
    Await.until("listening", () -> link.state() == LinkState.CONNECTED);
  }

  @AfterEach
  final void close() {
    link.close();
    homeAssistant.close();
    sender.close();
    broker.close();
  }

  @Test
  void showsDevicesWithTheFieldsOfTheirKindAndTheirState() {
    var device = registered(air("air", temperature(), aField("co2")));
    until("announced", () -> configuration(device).contains("\"device_class\":\"temperature\""));

    assertThat(configuration(device))
        .contains("\"identifiers\":[\"lintel_%s\"]".formatted(device.id()))
        .contains("\"unit_of_measurement\":\"°C\"")
        .contains("\"value_template\":\"{{ value_json.fields.get('temperature') }}\"")
        .contains("\"state_topic\":\"lintel/homeassistant/%s/state\"".formatted(device.id()))
        .contains("\"device_class\":\"connectivity\"");

    report(device, 21.5);
    until("state", () -> state(device).contains("\"temperature\":21.5"));
    assertThat(state(device)).contains("\"connectivity\":\"ONLINE\"");
  }

  @Test
  void takesAwayWhatIsRetiredOrDeleted() {
    var kind = air("air", temperature());
    var retired = registered(kind);
    var deleted = registered(kind);
    until("announced", () -> isShown(retired) && isShown(deleted));

    devices.update(retired.changed(clock.instant(), it -> it.withState(DeviceState.RETIRED)));
    devices.delete(deleted.id(), deleted.version());
    tell(new DeviceEvent(DeviceAction.RETIRED, retired));
    tell(new DeviceEvent(DeviceAction.DELETED, deleted));

    until("taken away", () -> !isShown(retired) && !isShown(deleted));
    until("its state too", () -> state(deleted).isEmpty());
  }

  @Test
  void takesAwayWhatWasDeletedWhileNobodyLooked() {
    var device = registered(air("air", temperature()));
    until("announced", () -> isShown(device));
    link.close();
    devices.delete(device.id(), device.version());
    open();

    until("taken away", () -> !isShown(device));
  }

  @Test
  void whoGoesOnAnnouncesOnlyWhatHasChangedMeanwhile() {
    var kind = air("air", temperature());
    var same = registered(kind);
    var renamed = registered(kind);
    until("announced", () -> isShown(same) && isShown(renamed));
    link.close();
    int before = configurations.get();
    devices.update(renamed.changed(clock.instant(), it -> it.withName("Renamed")));
    tell(new DeviceEvent(DeviceAction.CHANGED, same));
    open();

    until("changed", () -> configuration(renamed).contains("Renamed"));
    var third = registered(kind);
    until("the next one too", () -> isShown(third));
    assertThat(configurations).hasValue(before + 2);
  }

  @Test
  void takesAwayTheFieldsThatAnotherKindDoesNotHave() {
    var device = registered(air("air", temperature(), aField("co2")));
    var other = air("plain", temperature());
    until("announced", () -> configuration(device).contains("_co2\""));

    devices.update(device.changed(clock.instant(), it -> it.withKind(Optional.of(other.key()))));
    tell(new DeviceEvent(DeviceAction.CHANGED, device));

    until("changed", () -> !configuration(device).contains("co2"));
    assertThat(configuration(device)).contains("\"model_id\":\"plain\"");
  }

  @Test
  void showsAFieldThatAKindGetsLater() {
    var kind = air("air", temperature());
    var device = registered(kind);
    until("announced", () -> isShown(device));

    var more = aKind().withKey("air").withFields(temperature(), aField("co2")).atVersion(2).build();
    kinds.update(more);
    tell(new KindEvent(KindAction.CHANGED, more));

    until("changed", () -> configuration(device).contains("co2"));
  }

  @Test
  void announcesAgainWhenHomeAssistantHasStarted() {
    var device = registered(air("air", temperature()));
    until("announced", () -> isShown(device));
    int before = configurations.get();

    sender.publish(List.of(OutboundMessage.of("homeassistant/status", MqttPayload.of("online"))));

    until("announced again", () -> configurations.get() > before);
  }

  private boolean isShown(Device device) {
    return !configuration(device).isEmpty();
  }

  private String configuration(Device device) {
    return retained.getOrDefault(
        "homeassistant/device/lintel_%s/config".formatted(device.id()), "");
  }

  private String state(Device device) {
    return retained.getOrDefault("lintel/homeassistant/%s/state".formatted(device.id()), "");
  }

  /** Steps until it is so. */
  private void until(String what, java.util.function.BooleanSupplier condition) {
    Await.until(
        what,
        () -> {
          link.step();
          return condition.getAsBoolean();
        });
  }

  private static KindField temperature() {
    return new KindField(
        "temperature",
        "",
        "°C",
        KindField.Type.NUMBER,
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  private Kind air(String key, KindField... fields) {
    var kind = aKind().withKey(key).withFields(fields).build();
    kinds.insert(kind);
    return kind;
  }

  private Device registered(Kind kind) {
    var device = aDevice().ofKind(kind.key()).build();
    devices.insert(device);
    tell(new DeviceEvent(DeviceAction.REGISTERED, device));
    return device;
  }

  private void tell(DomainEvent event) {
    new PahoEventPublisher(sender, TOPICS, URI.create("/lintel"))
        .publish(List.of(EventMessage.of(UUID.randomUUID(), Instant.now(), event)));
  }

  private void report(Device device, double temperature) {
    var fields = new TreeMap<FieldName, FieldValue>();
    fields.put(new FieldName("temperature"), FieldValue.of(Value.of(temperature)));
    statuses.report(
        Caller.SYSTEM, List.of(new IncomingReport(device.eui(), Optional.empty(), fields)));
  }
}
