package io.lintel.messaging.link;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.paho.client.mqttv3.MqttException;

/**
 * Publishes with QoS 1 and waits until the broker has taken responsibility.
 *
 * <p>Has a connection of its own, with a client id of its own: on a subscriber's connection the
 * broker's confirmations would wait behind messages nobody reads yet. Safe for use by several
 * threads.
 */
public final class MqttSender implements AutoCloseable {
  private final MqttEndpoint endpoint;
  private final SenderSettings settings;
  private final Optional<MqttPresence> presence;
  private final MqttLink link;

  public MqttSender(
      MqttEndpoint endpoint,
      SenderSettings settings,
      Optional<MqttPresence> presence,
      LinkListener listener) {
    this.endpoint = endpoint;
    this.settings = settings;
    this.presence = presence;
    this.link = new MqttLink(endpoint, settings.backoff(), listener, this::open, () -> {});
  }

  /** Starts connecting and returns at once; a broker that is away is waited for. */
  public void start() {
    link.start();
  }

  public LinkState state() {
    return link.state();
  }

  public boolean connected() {
    return state() == LinkState.CONNECTED;
  }

  /** Why it is not connected, in words, if it knows. */
  public Optional<String> failure() {
    return link.failure();
  }

  /**
   * Publishes the messages in order and returns when the broker has confirmed each. Calls of
   * several threads share the connection; the order between them is not defined. The connection to
   * a broker that does not even read any more is closed after the time that connecting may take.
   *
   * @throws PublishFailedException at once when not connected, otherwise when the connection is
   *     lost or the time is up before the last confirmation; some messages may have arrived then
   */
  public void publish(List<OutboundMessage> messages) {
    if (messages.isEmpty()) {
      return;
    }
    MqttConnection connection =
        link.connection()
            .orElseThrow(() ->
                new PublishFailedException(
                    "Not connected to the MQTT broker at " + endpoint.uri(), null));
    publish(connection, messages, settings.timeout());
  }

  private void publish(
      MqttConnection connection, List<OutboundMessage> messages, Duration timeout) {
    try {
      connection.publish(messages, timeout);
    } catch (MqttException failure) {
      throw new PublishFailedException(
          "The MQTT broker at %s did not confirm %d messages: %s"
              .formatted(endpoint.uri(), messages.size(), failure.getMessage()),
          failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new PublishFailedException("Interrupted while publishing", interrupted);
    }
  }

  private MqttConnection open() throws MqttException, InterruptedException {
    MqttConnection connection =
        MqttConnection.openClean(endpoint, presence.map(MqttPresence::farewell), settings.window());
    try {
      if (presence.isPresent()) {
        connection.publish(List.of(presence.get().birth()), endpoint.connectTimeout());
      }
      return connection;
    } catch (MqttException | InterruptedException failure) {
      connection.abandon(failure);
      throw failure;
    }
  }

  /** Says that it is offline, where it says so at all, and disconnects. */
  @Override
  public void close() {
    Optional<MqttConnection> connection = link.connection();
    if (connection.isPresent() && presence.isPresent()) {
      try {
        publish(connection.get(), List.of(presence.get().farewell()), Duration.ofSeconds(2));
      } catch (PublishFailedException unheard) {
        connection.get().end(unheard); // so that the last will says it
      }
    }
    link.close();
  }
}
