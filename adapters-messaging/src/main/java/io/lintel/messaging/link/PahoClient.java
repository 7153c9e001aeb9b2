package io.lintel.messaging.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.internal.NetworkModule;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A client of Paho's for one connection, whose publications go and come without Paho's threads and
 * queues. Connecting, subscribing, keeping alive and the end are as always.
 */
final class PahoClient extends MqttAsyncClient {

  private interface Sending {
    void to(PacketWriter packets) throws IOException;
  }

  private static final Logger log = LoggerFactory.getLogger(PahoClient.class);

  /** How often in the longest time that a write may take it is looked whether it is over. */
  private static final int LOOKS = 4;

  private final PacketReader.Receiver receiver;
  private final Duration longestWrite;
  private volatile @Nullable PacketWriter writer;

  PahoClient(MqttEndpoint endpoint, PacketReader.Receiver receiver) throws MqttException {
    super(endpoint.uri().toString(), endpoint.clientId(), new MemoryPersistence());
    this.receiver = receiver;
    this.longestWrite = endpoint.connectTimeout();
  }

  /** Sends the acknowledgements of messages with QoS 1. */
  void acknowledge(int[] packetIds) throws MqttException {
    send(packets -> packets.acknowledge(packetIds));
  }

  /**
   * Publishes with QoS 1; the receiver is told of each confirmation.
   *
   * @param packetIds one of each message
   */
  void publish(List<OutboundMessage> messages, int[] packetIds) throws MqttException {
    send(packets -> packets.publish(messages, packetIds));
  }

  private void send(Sending sending) throws MqttException {
    var connected = writer;
    if (connected == null) {
      throw new MqttException(MqttException.REASON_CODE_CLIENT_NOT_CONNECTED);
    }
    try {
      sending.to(connected);
    } catch (IOException failure) {
      throw new MqttException(MqttException.REASON_CODE_CONNECTION_LOST, failure);
    }
  }

  @Override
  protected NetworkModule[] createNetworkModules(String address, MqttConnectOptions options)
      throws MqttException {
    return Arrays.stream(super.createNetworkModules(address, options))
        .map(Network::new)
        .toArray(NetworkModule[]::new);
  }

  /** The bytes count for Paho too, which otherwise took the connection for silent. */
  private void received(int bytes) {
    comms.getClientState().notifyReceivedBytes(bytes);
  }

  /**
   * Streams are asked for once, when the socket is connected. A write to a broker that does not
   * read would last until the keep-alive, whose packets it holds up, gives up: so it is looked
   * after by somebody who closes the socket.
   */
  private final class Network implements NetworkModule {
    private final NetworkModule network;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Network(NetworkModule network) {
      this.network = network;
    }

    @Override
    public void start() throws IOException, MqttException {
      network.start();
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return new PacketReader(network.getInputStream(), receiver, PahoClient.this::received);
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
      var opened = new PacketWriter(network.getOutputStream());
      writer = opened;
      Thread.ofVirtual().name("mqtt-writes-" + getClientId()).start(() -> lookAfter(opened));
      return opened;
    }

    private void lookAfter(PacketWriter packets) {
      try {
        while (!stopped.await(longestWrite.dividedBy(LOOKS).toMillis(), TimeUnit.MILLISECONDS)) {
          if (packets.isStuckFor(longestWrite)) {
            log.warn("The broker at {} reads nothing any more; disconnecting", getServerURI());
            stop();
          }
        }
      } catch (IOException alreadyClosed) {
        log.debug("Closing the connection to {} failed", getServerURI(), alreadyClosed);
      } catch (InterruptedException unexpected) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void stop() throws IOException {
      stopped.countDown();
      network.stop();
    }

    @Override
    public String getServerURI() {
      return network.getServerURI();
    }
  }
}
