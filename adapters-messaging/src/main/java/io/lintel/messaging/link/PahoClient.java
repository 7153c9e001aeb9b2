package io.lintel.messaging.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.internal.NetworkModule;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.jspecify.annotations.Nullable;

/**
 * A client of Paho's for one connection, whose publications come in and are acknowledged without
 * Paho's threads and queues. Connecting, subscribing, publishing, keeping alive and the end are as
 * always.
 */
final class PahoClient extends MqttAsyncClient {

  private final PublicationReader.Receiver receiver;
  private volatile @Nullable PacketWriter writer;

  PahoClient(MqttEndpoint endpoint, PublicationReader.Receiver receiver) throws MqttException {
    super(endpoint.uri().toString(), endpoint.clientId(), new MemoryPersistence());
    this.receiver = receiver;
  }

  /** Sends the acknowledgements of messages with QoS 1. */
  void acknowledge(int[] packetIds) throws MqttException {
    var connected = writer;
    if (connected == null) {
      throw new MqttException(MqttException.REASON_CODE_CLIENT_NOT_CONNECTED);
    }
    try {
      connected.acknowledge(packetIds);
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
      return new PublicationReader(network.getInputStream(), receiver, PahoClient.this::received);
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
