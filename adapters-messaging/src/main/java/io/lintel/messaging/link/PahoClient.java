package io.lintel.messaging.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.internal.NetworkModule;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.jspecify.annotations.Nullable;

/**
 * A client of Paho's for one connection, whose publications go and come without Paho's threads and
 * queues. Connecting, subscribing, keeping alive and the end are as always.
 */
final class PahoClient extends MqttAsyncClient {

  private interface Sending {
    void to(PacketWriter packets) throws IOException;
  }

  private final PacketReader.Receiver receiver;
  private volatile @Nullable PacketWriter writer;

  PahoClient(MqttEndpoint endpoint, PacketReader.Receiver receiver) throws MqttException {
    super(endpoint.uri().toString(), endpoint.clientId(), new MemoryPersistence());
    this.receiver = receiver;
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

  /** Streams are asked for once, when the socket is connected. */
  private final class Network implements NetworkModule {
    private final NetworkModule network;

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
      return opened;
    }

    @Override
    public void stop() throws IOException {
      network.stop();
    }

    @Override
    public String getServerURI() {
      return network.getServerURI();
    }
  }
}
