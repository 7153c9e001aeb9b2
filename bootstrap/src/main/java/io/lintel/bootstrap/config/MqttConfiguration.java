package io.lintel.bootstrap.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How devices and Lintel meet.
 *
 * @param authSecret what other brokers have to know that ask who may come in
 * @param prefix of Lintel's own topics
 * @param sharedGroup shares the subscriptions with the nodes of the same group
 * @param connections how many take in reports side by side; more than one share a subscription
 * @param homeAssistant where Home Assistant looks for devices, if they are to be shown there
 * @param sources what devices are heard through beside Lintel's own topics
 * @param sourcesSilent for how long those may be silent that do not say when they are down, until
 *     they count as down
 * @param goneAfter after how long without a sign of life a node is gone for good; empty for never
 */
public record MqttConfiguration(
    Broker broker,
    Optional<String> authSecret,
    String clientId,
    String prefix,
    Optional<String> sharedGroup,
    int connections,
    Optional<String> homeAssistant,
    List<ForeignSource> sources,
    Optional<Duration> sourcesSilent,
    Optional<Duration> goneAfter) {

  public MqttConfiguration {
    sources = List.copyOf(sources);
  }

  /** The client id of a connection that takes in reports, from 1 on. */
  public String clientId(int connection) {
    return connection == 1 ? clientId : clientId + "-" + connection;
  }

  /** Of all connections that take in reports. */
  public List<String> clientIds() {
    return IntStream.rangeClosed(1, connections).mapToObj(this::clientId).toList();
  }

  /** Which broker. */
  public sealed interface Broker {

    /**
     * The one in this process.
     *
     * @param tls where it listens with TLS, if it has a certificate
     * @param login for tools and devices, beside the anonymous ones if these are admitted
     */
    record Embedded(
        String host, int port, Optional<Tls> tls, Optional<Login> login, boolean anonymous)
        implements Broker {}

    /**
     * @param trust for {@code ssl://}
     */
    record External(URI uri, Optional<Login> login, Optional<Trust> trust) implements Broker {

      @Override
      public String toString() {
        return uri.toString();
      }
    }

    /** None: nothing comes in by MQTT, events stay in the process. */
    record None() implements Broker {}
  }

  /**
   * How the embedded broker listens with TLS.
   *
   * @param only whether others have to use it
   */
  public record Tls(int port, TlsFiles files, boolean only) {}

  /**
   * How a broker is believed to be the one that is meant.
   *
   * @param authorities whom to trust; those that the Java platform trusts when there is no file
   * @param own shown to a broker that asks for one
   * @param checksHost whether its certificate has to be for the host of its URL
   */
  public record Trust(Optional<Path> authorities, Optional<TlsFiles> own, boolean checksHost) {}

  /** A user's name and password. */
  public record Login(String user, String password) {

    @Override
    public String toString() {
      return user;
    }
  }
}
