package io.lintel.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.bootstrap.config.MqttConfiguration.Broker;
import io.lintel.bootstrap.config.MqttConfiguration.Login;
import io.lintel.messaging.broker.BrokerClient;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EmbeddedAccessTest {

  private static final BrokerClient ANONYMOUS = new BrokerClient("sensor", "");
  private static final BrokerClient TOOL = new BrokerClient("tool", "tool");

  private static EmbeddedAccess access(boolean anonymous) {
    var login = Optional.of(new Login("tool", "secret"));
    var broker = new Broker.Embedded("127.0.0.1", 1883, login, anonymous);
    return new EmbeddedAccess(broker, "lintel", Set.of("lintel-a", "lintel-a-events"));
  }

  @Test
  void admitsAnonymousClientsOnlyWhenTold() {
    assertThat(access(false).mayConnect(ANONYMOUS, "")).isFalse();
    assertThat(access(true).mayConnect(ANONYMOUS, "")).isTrue();
  }

  @Test
  void admitsTheConfiguredLogin() {
    assertThat(access(false).mayConnect(TOOL, "secret")).isTrue();
    assertThat(access(true).mayConnect(TOOL, "wrong")).isFalse();
    assertThat(access(true).mayConnect(new BrokerClient("tool", "other"), "secret")).isFalse();
  }

  @Test
  void admitsTheServiceByASecretOfThisProcess() {
    var access = access(false);
    var service = new BrokerClient("lintel-a", access.service().user());

    assertThat(access.mayConnect(service, access.service().password())).isTrue();
    assertThat(access.mayConnect(service, access(false).service().password())).isFalse();
  }

  @Test
  void letsNobodyElseTakeTheServicesClientId() {
    assertThat(access(true).mayConnect(new BrokerClient("lintel-a", ""), "")).isFalse();
    assertThat(access(true).mayConnect(new BrokerClient("lintel-a-events", "tool"), "secret"))
        .isFalse();
  }

  @Test
  void letsOnlyTheServiceSpeakForItself() {
    var access = access(true);
    var service = new BrokerClient("lintel-a", access.service().user());

    assertThat(access.mayPublish(ANONYMOUS, "lintel/devices/00158d0001a2b300/status")).isTrue();
    assertThat(access.mayPublish(ANONYMOUS, "lintel/events/device.deleted/x")).isFalse();
    assertThat(access.mayPublish(TOOL, "lintel/service/a")).isFalse();
    assertThat(access.mayPublish(service, "lintel/events/device.deleted/x")).isTrue();
  }
}
