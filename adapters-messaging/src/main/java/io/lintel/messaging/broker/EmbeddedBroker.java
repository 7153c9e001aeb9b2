package io.lintel.messaging.broker;

import java.net.URI;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTConnection;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTProtocolManagerFactory;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTStateManager;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.apache.activemq.artemis.core.server.impl.ServiceRegistryImpl;

/**
 * A running MQTT 3.1.1 broker in this process.
 *
 * <p>A QoS 1 message is acknowledged to its publisher after it is on disk, with the sessions it
 * waits for; it survives {@code kill -9}. Publishers that outrun the disk are held back, messages
 * that outrun their subscribers wait on disk, so memory is bounded and nothing acknowledged is
 * dropped, except by the bounds {@link BrokerSettings} sets on sessions that are not lossless. When
 * the disk is nearly full, messages are refused by closing the connection that sends them.
 *
 * <p>Safe for use by several threads.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private final BrokerSettings settings;
  private final ActiveMQServer server;
  private final int port;

  private EmbeddedBroker(BrokerSettings settings, ActiveMQServer server) {
    this.settings = settings;
    this.server = server;
    var acceptor =
        (NettyAcceptor) server.getRemotingService().getAcceptor(BrokerConfiguration.ACCEPTOR);
    this.port = acceptor.getActualPort();
  }

  /**
   * Returns when clients can connect.
   *
   * @throws BrokerFailedException when the port or the folder is taken, or the folder can't be read
   */
  public static EmbeddedBroker start(BrokerSettings settings, BrokerAccess access) {
    var security = new AccessSecurity(access);
    var subscriptions = new SubscriptionGuard(settings, security);
    var guard = new PacketGuard(settings, subscriptions);
    var registry = new ServiceRegistryImpl();
    registry.addIncomingInterceptor(guard);
    registry.addOutgoingInterceptor(guard.outgoing());
    var server =
        new ActiveMQServerImpl(BrokerConfiguration.of(settings), null, security, null, registry);
    server.addProtocolManagerFactory(new MQTTProtocolManagerFactory());
    server.registerBrokerPlugin(new SessionOrder(server));
    server.registerBrokerPlugin(guard);
    server.registerBrokerPlugin(new SessionBounds(settings));
    subscriptions.attach(server);
    try {
      server.start();
      if (!server.isActive()) {
        throw new IllegalStateException("not active after start");
      }
      return new EmbeddedBroker(settings, server);
    } catch (Exception failure) {
      stopQuietly(server, failure);
      throw new BrokerFailedException(
          "Cannot start the MQTT broker on %s:%d with folder %s: %s"
              .formatted(settings.host(), settings.port(), settings.folder(), failure.getMessage()),
          failure);
    }
  }

  /** The port it listens on, the real one when 0 was asked for. */
  public int port() {
    return port;
  }

  /** Where clients connect to, {@code tcp://host:port}. */
  public URI uri() {
    return URI.create("tcp://" + settings.host() + ":" + port);
  }

  /**
   * Closes the connection of this client, if it has one; for credentials that were taken away. Its
   * session stays, its last will is sent.
   */
  public void disconnect(String clientId) {
    try {
      MQTTConnection connection = MQTTStateManager.getInstance(server).getConnectedClient(clientId);
      if (connection != null) {
        connection.destroy();
      }
    } catch (Exception failure) {
      throw new BrokerFailedException("Cannot disconnect client " + clientId, failure);
    }
  }

  /** Closes connections and files in order; sessions and messages stay for the next start. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception failure) {
      throw new BrokerFailedException("The MQTT broker did not stop in order", failure);
    }
  }

  private static void stopQuietly(ActiveMQServer server, Exception failure) {
    try {
      server.stop();
    } catch (Exception suppressed) {
      failure.addSuppressed(suppressed);
    }
  }
}
