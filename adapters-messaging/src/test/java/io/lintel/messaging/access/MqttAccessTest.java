package io.lintel.messaging.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.bridge.BrokerLogins;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceFixtures;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.identity.BridgeAccount;
import io.lintel.domain.identity.DeviceCredential;
import io.lintel.domain.identity.SecretHash;
import io.lintel.domain.identity.TopicFilter;
import io.lintel.domain.shared.Eui;
import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.broker.BrokerClient;
import io.lintel.messaging.link.MqttLogin;
import io.lintel.persistence.memory.InMemoryBridgeAccountRepository;
import io.lintel.persistence.memory.InMemoryDeviceCredentialRepository;
import io.lintel.persistence.memory.InMemoryDeviceRepository;
import io.lintel.persistence.memory.MemoryDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MqttAccessTest {

  private static final String EUI = "00158d0001a2b3c4";
  private static final String OTHER = "00158d0001a2b3c5";
  private static final BrokerClient TOOL = new BrokerClient("tool", "tool");
  private static final BrokerClient ANONYMOUS = new BrokerClient("sensor", "");

  private final MemoryDatabase database = new MemoryDatabase();
  private final InMemoryDeviceRepository devices = new InMemoryDeviceRepository(database);
  private final InMemoryDeviceCredentialRepository credentials =
      new InMemoryDeviceCredentialRepository(database);
  private final InMemoryBridgeAccountRepository bridges =
      new InMemoryBridgeAccountRepository(database);
  private final BrokerClient device = new BrokerClient(EUI, EUI);
  private final BrokerClient bridge = new BrokerClient("chirpstack", "chirpstack");
  private final MqttAccess access = access(false);

  private MqttAccess access(boolean anonymous) {
    var policy =
        AccessPolicy.ofThisProcess(
            Set.of("lintel-a", "lintel-a-events"),
            Optional.of(new MqttLogin("tool", "secret")),
            anonymous);
    return access(policy);
  }

  private MqttAccess access(AccessPolicy policy) {
    return new MqttAccess(
        policy, new MqttTopics("lintel"), new BrokerLogins(credentials, bridges, devices));
  }

  @BeforeEach
  void register() {
    register(EUI, "password");
    register(OTHER, "other");
    bridges.insert(
        new BridgeAccount(
            "chirpstack",
            SecretHash.of("password"),
            List.of(new TopicFilter("application/#"), new TopicFilter("lintel/#")),
            List.of(new TopicFilter("application/+/device/+/command/down")),
            Instant.EPOCH));
  }

  private void register(String eui, String secret) {
    var device = DeviceFixtures.aDevice().withEui(Eui.parse(eui)).build();
    devices.insert(device);
    give(device, secret);
  }

  private void give(Device device, String secret) {
    credentials.put(
        new DeviceCredential(
            device.eui(), device.id().value(), SecretHash.of(secret), Instant.EPOCH));
  }

  private Device registered() {
    return devices.find(Eui.parse(EUI)).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {EUI, "00158D0001A2B3C4", "00-15-8d-00-01-a2-b3-c4", "0x00158d0001a2b3c4"})
  void admitsADeviceByItsEuiInAnySpelling(String spelling) {
    assertThat(access.mayConnect(new BrokerClient(spelling, EUI), "password")).isTrue();
    assertThat(access.mayConnect(new BrokerClient(EUI, spelling), "password")).isTrue();
    assertThat(access.mayConnect(new BrokerClient(EUI + "_reader", spelling), "password")).isTrue();
  }

  @Test
  void admitsNobodyByTheSecretOfAnother() {
    for (var secret : List.of("", "Password", "other", "secret")) {
      assertThat(access.mayConnect(device, secret)).as(secret).isFalse();
    }
    assertThat(access.mayConnect(new BrokerClient("x", "0000000000000001"), "password")).isFalse();
    assertThat(access.mayConnect(new BrokerClient("x", "nobody"), "password")).isFalse();
    assertThat(access.mayConnect(bridge, "other")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        OTHER,
        OTHER + "_",
        "chirpstack",
        "lintel-a",
        "sensor",
        "00158d0001a2b3c",
        EUI + "x"
      })
  void admitsADeviceByNoClientIdThatCouldBeAnothers(String clientId) {
    assertThat(access.mayConnect(new BrokerClient(clientId, EUI), "password")).isFalse();
  }

  @Test
  void admitsABridgeByItsOwnClientIdsOnly() {
    assertThat(access.mayConnect(bridge, "password")).isTrue();
    assertThat(access.mayConnect(new BrokerClient("chirpstack_2", "chirpstack"), "password"))
        .isTrue();
    assertThat(access.mayConnect(new BrokerClient(EUI, "chirpstack"), "password")).isFalse();
  }

  @Test
  void admitsAClientThatTheBrokerNamed() {
    var named = new BrokerClient("c8c0f0a2-cb1c-11f0-8de9-0242ac120002", EUI);
    assertThat(access.mayConnect(named, "password")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lintel/devices/00158d0001a2b3c4/status",
        "lintel/devices/00-15-8D-00-01-A2-B3-C4/status",
        "lintel/devices/00158D0001A2B3C4/availability",
        "lintel/devices/00158d0001a2b3c4/commands/17/result"
      })
  void letsADevicePublishOnItsOwnTopics(String topic) {
    assertThat(access.mayConnect(device, "password")).isTrue();
    assertThat(access.mayPublish(device, topic)).isTrue();
    assertThat(access.mayUse(device, true, topic)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lintel/devices/00158d0001a2b3c5/status",
        "lintel/devices/00158d0001a2b3c4/desired",
        "lintel/devices/00158d0001a2b3c4/commands/17",
        "lintel/devices/00158d0001a2b3c4/status/x",
        "lintel/devices/00158d0001a2b3c4",
        "lintel/devices/+/status",
        "lintel/devices/00158d0001a2b3c4/commands/+/result",
        "lintel.devices.00158d0001a2b3c4.status",
        "Lintel/devices/00158d0001a2b3c4/status",
        "/lintel/devices/00158d0001a2b3c4/status",
        "lintel/devices/00158d0001a2b3c4/../00158d0001a2b3c5/status",
        "lintel/events/device.deleted/00158d0001a2b3c4",
        "lintel/service/a",
        "application/1/device/2/event/up",
        "$SYS/x",
        ""
      })
  void letsADevicePublishOnNoOther(String topic) {
    assertThat(access.mayConnect(device, "password")).isTrue();
    assertThat(access.mayPublish(device, topic)).isFalse();
    assertThat(access.mayUse(device, true, topic)).isFalse();
  }

  @Test
  void letsADeviceSubscribeToWhatItIsTold() {
    assertThat(access.mayConnect(device, "password")).isTrue();
    var own = "lintel/devices/" + EUI;
    for (var filter : List.of(own + "/desired", own + "/commands/+", own + "/commands/17")) {
      assertThat(access.maySubscribe(device, filter)).as(filter).isTrue();
      assertThat(access.mayUse(device, false, filter)).as(filter).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#",
        "+/+/+/+",
        "lintel/#",
        "lintel/devices/#",
        "lintel/devices/+/desired",
        "lintel/devices/00158d0001a2b3c4/#",
        "lintel/devices/00158d0001a2b3c4/+",
        "lintel/devices/00158D0001A2B3C4/desired",
        "lintel/devices/00158d0001a2b3c5/desired",
        "lintel/devices/00158d0001a2b3c4/commands/#",
        "lintel/events/#",
        "$SYS/#"
      })
  void letsADeviceSubscribeToNothingElse(String filter) {
    assertThat(access.mayConnect(device, "password")).isTrue();
    assertThat(access.maySubscribe(device, filter)).isFalse();
    assertThat(access.mayUse(device, false, filter)).isFalse();
  }

  @Test
  void letsABridgeUseItsFiltersButNotSpeakForTheService() {
    assertThat(access.mayConnect(bridge, "password")).isTrue();
    assertThat(access.mayPublish(bridge, "application/1/device/2/event/up")).isTrue();
    assertThat(access.mayPublish(bridge, "lintel/devices/" + EUI + "/status")).isTrue();
    assertThat(access.mayPublish(bridge, "lintel/events/device.deleted/x")).isFalse();
    assertThat(access.mayPublish(bridge, "v3/app/devices/x/up")).isFalse();
    assertThat(access.maySubscribe(bridge, "application/+/device/+/command/down")).isTrue();
    assertThat(access.maySubscribe(bridge, "application/#")).isFalse();
  }

  @Test
  void givesNoRightsToWhoWasNotAdmitted() {
    assertThat(access.mayPublish(device, "lintel/devices/" + EUI + "/status")).isFalse();
    assertThat(access.maySubscribe(device, "lintel/devices/" + EUI + "/desired")).isFalse();
  }

  @Test
  void takesRightsAwayWithTheCredential() {
    assertThat(access.mayConnect(device, "password")).isTrue();
    assertThat(access.mayConnect(bridge, "password")).isTrue();
    assertThat(review()).isEmpty();

    give(registered(), "rotated");

    assertThat(review()).containsExactly(EUI);
    assertThat(access.mayPublish(device, "lintel/devices/" + EUI + "/status")).isFalse();
    assertThat(access.mayConnect(device, "password")).isFalse();
    assertThat(access.mayConnect(device, "rotated")).isTrue();

    bridges.update("chirpstack", SecretHash.of("rotated"));
    assertThat(review()).containsExactly("chirpstack");
  }

  @Test
  void takesRightsAwayWithTheDevice() {
    assertThat(access.mayConnect(device, "password")).isTrue();
    var before = registered();
    devices.update(before.changed(Instant.EPOCH, edit -> edit.withState(DeviceState.DISABLED)));

    assertThat(review()).containsExactly(EUI);
    assertThat(access.mayConnect(device, "password")).isFalse();
    assertThat(access.mayUse(device, true, "lintel/devices/" + EUI + "/status")).isFalse();
  }

  @Test
  void admitsNoOtherDeviceThatGetsTheEui() {
    var before = registered();
    devices.delete(before.id(), before.version());
    devices.insert(DeviceFixtures.aDevice().withEui(Eui.parse(EUI)).build());

    assertThat(access.mayConnect(device, "password")).isFalse();
  }

  @Test
  void forgetsWhoIsGone() {
    assertThat(access.mayConnect(device, "password")).isTrue();
    assertThat(review(EUI)).isEmpty();
    assertThat(access.mayPublish(device, "lintel/devices/" + EUI + "/status")).isTrue();

    assertThat(review()).isEmpty();

    assertThat(access.mayPublish(device, "lintel/devices/" + EUI + "/status")).isFalse();
  }

  private List<String> review(String... connected) {
    var lapsed = new ArrayList<String>();
    access.review(Set.of(connected), lapsed::add);
    return lapsed;
  }

  @Test
  void admitsAnonymousClientsOnlyWhenTold() {
    assertThat(access.mayConnect(ANONYMOUS, "")).isFalse();
    assertThat(access.mayPublish(ANONYMOUS, "anything")).isFalse();
    assertThat(access(true).mayConnect(ANONYMOUS, "")).isTrue();
    assertThat(access(true).mayPublish(ANONYMOUS, "lintel/events/x/y")).isFalse();
    assertThat(access(true).mayPublish(ANONYMOUS, "lintel/devices/" + EUI + "/status")).isTrue();
  }

  @Test
  void admitsTheOperatorsLogin() {
    assertThat(access.mayConnect(TOOL, "secret")).isTrue();
    assertThat(access.mayConnect(TOOL, "wrong")).isFalse();
    assertThat(access.mayConnect(new BrokerClient("lintel-a", "tool"), "secret")).isFalse();
    assertThat(access.mayPublish(TOOL, "lintel/service/a")).isFalse();
    assertThat(access.maySubscribe(TOOL, "#")).isTrue();
  }

  @Test
  void admitsTheServiceByASecretOfThisProcess() {
    var policy = AccessPolicy.ofThisProcess(Set.of("lintel-a"), Optional.empty(), false);
    var service = new BrokerClient("lintel-a", policy.service().user());

    assertThat(access(policy).mayConnect(service, policy.service().password())).isTrue();
    assertThat(access.mayConnect(service, policy.service().password())).isFalse();
    assertThat(access(policy).mayPublish(service, "lintel/events/device.deleted/x")).isTrue();
  }
}
