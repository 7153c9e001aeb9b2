package io.lintel.messaging.broker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Where the embedded broker listens and stores, and what it may use.
 *
 * @param folder where messages, sessions and retained messages live; made when absent, used by one
 *     broker at a time
 * @param port 0 takes a free one, see {@link EmbeddedBroker#port()}
 * @param losslessClients client ids (and groups of shared subscriptions) whose persistent sessions
 *     neither expire nor drop anything, however long they are away; what doesn't fit into memory
 *     waits on disk
 * @param offlineMessages how many messages wait for any other client; beyond that its oldest go
 * @param sessionExpiry how long any other client may be away before its session is forgotten, at
 *     most {@link #LONGEST_SESSION_EXPIRY}
 * @param memory bytes of waiting messages kept in memory, of all clients together
 * @param maxPacketSize bytes of the longest MQTT packet; a client that sends a longer one is
 *     disconnected
 * @param unacknowledgedMessages how many QoS 1 messages a subscriber is sent ahead of its
 *     acknowledgements
 * @param tls where it listens with TLS besides
 */
public record BrokerSettings(
    Path folder,
    String host,
    int port,
    Set<String> losslessClients,
    int offlineMessages,
    Duration sessionExpiry,
    long memory,
    int maxPacketSize,
    int unacknowledgedMessages,
    Optional<BrokerTls> tls) {

  /** Artemis counts the expiry in milliseconds of 32 bits. */
  public static final Duration LONGEST_SESSION_EXPIRY = Duration.ofDays(24);

  /** Bytes of the longest MQTT packet that devices need. */
  public static final int USUAL_PACKET = 128 * 1024;

  public BrokerSettings {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(host, "host");
    losslessClients = Set.copyOf(losslessClients);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be 0 to 65535, not " + port);
    }
    atLeastOne("offlineMessages", offlineMessages);
    atLeastOne("memory", memory);
    atLeastOne("maxPacketSize", maxPacketSize);
    atLeastOne("unacknowledgedMessages", unacknowledgedMessages);
    if (sessionExpiry.toSeconds() < 1 || sessionExpiry.compareTo(LONGEST_SESSION_EXPIRY) > 0) {
      throw new IllegalArgumentException(
          "sessionExpiry must be 1 second to 24 days, not " + sessionExpiry);
    }
  }

  /** Listens on a free port of the loopback interface. */
  public static BrokerSettings in(Path folder) {
    return new BrokerSettings(
        folder,
        "127.0.0.1",
        0,
        Set.of(),
        1_000,
        Duration.ofDays(7),
        32L * 1024 * 1024,
        USUAL_PACKET,
        1_000,
        Optional.empty());
  }

  public BrokerSettings listeningOn(String host, int port) {
    return new BrokerSettings(
        folder,
        host,
        port,
        losslessClients,
        offlineMessages,
        sessionExpiry,
        memory,
        maxPacketSize,
        unacknowledgedMessages,
        tls);
  }

  /** Listens with TLS besides. */
  public BrokerSettings listeningWith(BrokerTls tls) {
    return new BrokerSettings(
        folder,
        host,
        port,
        losslessClients,
        offlineMessages,
        sessionExpiry,
        memory,
        maxPacketSize,
        unacknowledgedMessages,
        Optional.of(tls));
  }

  /** Adds a client whose persistent session loses nothing. */
  public BrokerSettings lossless(String clientId) {
    var clients = new HashSet<>(losslessClients);
    clients.add(clientId);
    return new BrokerSettings(
        folder,
        host,
        port,
        clients,
        offlineMessages,
        sessionExpiry,
        memory,
        maxPacketSize,
        unacknowledgedMessages,
        tls);
  }

  /** Takes MQTT packets of up to so many bytes. */
  public BrokerSettings takingPacketsOf(int bytes) {
    return new BrokerSettings(
        folder,
        host,
        port,
        losslessClients,
        offlineMessages,
        sessionExpiry,
        memory,
        bytes,
        unacknowledgedMessages,
        tls);
  }

  public BrokerSettings withOfflineMessages(int offlineMessages) {
    return new BrokerSettings(
        folder,
        host,
        port,
        losslessClients,
        offlineMessages,
        sessionExpiry,
        memory,
        maxPacketSize,
        unacknowledgedMessages,
        tls);
  }

  public BrokerSettings withMemory(long memory) {
    return new BrokerSettings(
        folder,
        host,
        port,
        losslessClients,
        offlineMessages,
        sessionExpiry,
        memory,
        maxPacketSize,
        unacknowledgedMessages,
        tls);
  }

  public BrokerSettings withUnacknowledgedMessages(int unacknowledgedMessages) {
    return new BrokerSettings(
        folder,
        host,
        port,
        losslessClients,
        offlineMessages,
        sessionExpiry,
        memory,
        maxPacketSize,
        unacknowledgedMessages,
        tls);
  }

  private static void atLeastOne(String field, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(field + " must be at least 1, not " + value);
    }
  }
}
