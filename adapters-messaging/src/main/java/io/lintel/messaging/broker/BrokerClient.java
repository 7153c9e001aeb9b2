package io.lintel.messaging.broker;

import java.util.Objects;

/**
 * Who stands behind one MQTT connection.
 *
 * @param clientId never empty: the broker makes one up for a client that names none
 * @param user empty when the client gave none
 */
public record BrokerClient(String clientId, String user) {
  public BrokerClient {
    Objects.requireNonNull(clientId, "clientId");
    Objects.requireNonNull(user, "user");
  }
}
