package io.lintel.messaging.broker;

import java.util.Objects;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTConnection;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTSessionState;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTStateManager;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.jspecify.annotations.Nullable;

/** Keeps the sessions of different clients apart, and within their bounds. */
final class SubscriptionGuard {
  private static final String SHARED = "$share/";

  private final BrokerSettings settings;
  private final AccessSecurity security;
  private @Nullable ActiveMQServer server;

  SubscriptionGuard(BrokerSettings settings, AccessSecurity security) {
    this.settings = settings;
    this.security = security;
  }

  void attach(ActiveMQServer server) {
    this.server = server;
  }

  /**
   * Whether Artemis may see this filter; it then decides whether to grant it.
   *
   * <p>Artemis stores a subscription in a queue named {@code client.address}, a shared one in
   * {@code group.address}, attaches to a queue of that name whoever made it, and <em>deletes</em>
   * the queue when the right to consume is then missing. So a filter that is not permitted must not
   * get there when such a queue exists, and no group may have the name of a client.
   */
  boolean harmless(String filter, RemotingConnection connection) {
    BrokerClient client = AccessSecurity.clientOf(connection);
    if (client == null || !ArtemisAddress.canStandFor(filter)) {
      return false;
    }
    if (!filter.startsWith(SHARED)) {
      return security.maySubscribe(client, filter) || !exists(client.clientId(), filter);
    }
    String[] parts = filter.substring(SHARED.length()).split("/", 2);
    return parts.length == 2
        && !parts[0].isEmpty()
        && !settings.losslessClients().contains(parts[0])
        && (security.maySubscribe(client, parts[1]) || !exists(parts[0], parts[1]));
  }

  private boolean exists(String owner, String filter) {
    return server().locateQueue(owner + "." + ArtemisAddress.of(filter)) != null;
  }

  /**
   * Called for a connection that was accepted, before anything is delivered to it. Artemis keeps
   * the packet ids of messages that an earlier connection left unacknowledged although it will send
   * them under new ones; after enough reconnections it would run out of ids and deliver nothing.
   */
  void sessionStarts(MQTTConnection connection) {
    server()
        .getStorageManager()
        .clearContext(); // or CONNACK could wait for somebody else's disk write
    MQTTSessionState session = sessionOf(connection);
    session.getOutboundStore().clear();
    if (!settings.losslessClients().contains(session.getClientId())) {
      int asked = session.getClientSessionExpiryInterval();
      int most = Math.toIntExact(settings.sessionExpiry().toSeconds());
      session.setClientSessionExpiryInterval(asked < 0 ? most : Math.min(asked, most));
    }
  }

  private MQTTSessionState sessionOf(MQTTConnection connection) {
    try {
      return MQTTStateManager.getInstance(server()).getSessionState(connection.getClientID());
    } catch (Exception failure) {
      throw new IllegalStateException("no MQTT sessions", failure);
    }
  }

  private ActiveMQServer server() {
    return Objects.requireNonNull(server, "attach() comes before start");
  }
}
