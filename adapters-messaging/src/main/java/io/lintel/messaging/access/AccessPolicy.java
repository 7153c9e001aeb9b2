package io.lintel.messaging.access;

import io.lintel.messaging.link.MqttLogin;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * Who may connect beside devices and bridges.
 *
 * @param service the login of the service itself
 * @param serviceClientIds nobody else may have one of these
 * @param operator a login that may do all but speak for the service
 * @param anonymous whether clients without a login may do what an operator may
 */
public record AccessPolicy(
    MqttLogin service,
    Set<String> serviceClientIds,
    Optional<MqttLogin> operator,
    boolean anonymous) {

  public AccessPolicy {
    serviceClientIds = Set.copyOf(serviceClientIds);
  }

  /** With a login for the service that only this process knows. */
  public static AccessPolicy ofThisProcess(
      Set<String> serviceClientIds, Optional<MqttLogin> operator, boolean anonymous) {
    var secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    var service = new MqttLogin("lintel-service", HexFormat.of().formatHex(secret));
    return new AccessPolicy(service, serviceClientIds, operator, anonymous);
  }
}
