package io.lintel.bootstrap.config;

import java.net.URI;
import java.util.Optional;

/**
 * How devices and Lintel meet.
 *
 * @param prefix of Lintel's own topics
 * @param sharedGroup shares the subscriptions with the nodes of the same group
 */
public record MqttConfiguration(
    Broker broker, String clientId, String prefix, Optional<String> sharedGroup) {

  /** Which broker. */
  public sealed interface Broker {

    /**
     * The one in this process.
     *
     * @param login for tools and devices, beside the anonymous ones if these are admitted
     */
    record Embedded(String host, int port, Optional<Login> login, boolean anonymous)
        implements Broker {}

    record External(URI uri, Optional<Login> login) implements Broker {

      @Override
      public String toString() {
        return uri.toString();
      }
    }

    /** None: nothing comes in by MQTT, events stay in the process. */
    record None() implements Broker {}
  }

  /** A user's name and password. */
  public record Login(String user, String password) {

    @Override
    public String toString() {
      return user;
    }
  }
}
