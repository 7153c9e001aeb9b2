package io.lintel.messaging.broker;

import java.net.URI;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTConnection;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTProtocolManagerFactory;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTStateManager;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.impl.ServiceRegistryImpl;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

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
  private static final Duration DISCONNECTING = Duration.ofSeconds(5);

  private final BrokerSettings settings;
  private final ActiveMQServer server;
  private final int port;
  private final OptionalInt tlsPort;

  private EmbeddedBroker(BrokerSettings settings, ActiveMQServer server) {
    this.settings = settings;
    this.server = server;
    this.port = actualPort(server, BrokerConfiguration.ACCEPTOR);
    this.tlsPort =
        settings.tls().isPresent()
            ? OptionalInt.of(actualPort(server, BrokerConfiguration.TLS_ACCEPTOR))
            : OptionalInt.empty();
  }

  private static int actualPort(ActiveMQServer server, String acceptor) {
    return ((NettyAcceptor) server.getRemotingService().getAcceptor(acceptor)).getActualPort();
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
    var server = new LeanServer(BrokerConfiguration.of(settings), security, registry);
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

  /** The port it listens on with TLS, if it does. */
  public OptionalInt tlsPort() {
    return tlsPort;
  }

  /** To see in tests what it keeps. */
  ActiveMQServer server() {
    return server;
  }

  /** Where clients connect to without TLS, {@code tcp://host:port}. */
  public URI uri() {
    return URI.create("tcp://" + settings.host() + ":" + port);
  }

  /** The client ids of those who are connected. */
  public Set<String> connected() {
    try {
      return Set.copyOf(MQTTStateManager.getInstance(server).getConnectedClients().keySet());
    } catch (Exception failure) {
      throw new BrokerFailedException("Cannot tell who is connected", failure);
    }
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

  /**
   * Closes connections and files in order; sessions and messages stay for the next start. No last
   * will is sent: it is not the clients that went away.
   */
  @Override
  public void close() {
    try {
      disconnectAll();
      server.stop();
    } catch (Exception failure) {
      throw new BrokerFailedException("The MQTT broker did not stop in order", failure);
    }
  }

  /** Artemis itself would close its journal under the sessions that are still writing to it. */
  private void disconnectAll() throws Exception {
    MQTTStateManager sessions = MQTTStateManager.getInstance(server);
    server.getRemotingService().pauseAcceptors();
    sessions.getSessionStates().values().forEach(session -> session.setWill(false));
    server.getRemotingService().getConnections().forEach(RemotingConnection::destroy);
    long deadline = System.nanoTime() + DISCONNECTING.toNanos();
    while (!sessions.getConnectedClients().isEmpty() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(5_000_000);
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
