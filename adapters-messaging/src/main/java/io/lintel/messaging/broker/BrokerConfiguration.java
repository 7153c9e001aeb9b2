package io.lintel.messaging.broker;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.WildcardConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.core.settings.impl.DiskFullMessagePolicy;
import org.apache.activemq.artemis.utils.critical.CriticalAnalyzerPolicy;

/** What Artemis is told: small, quiet, durable. */
final class BrokerConfiguration {
  static final String ACCEPTOR = "mqtt";
  static final String TLS_ACCEPTOR = "mqtts";

  private static final int JOURNAL_FILE_SIZE = 4 * 1024 * 1024;
  private static final int PAGE_SIZE = 1024 * 1024;
  private static final long DISK_RESERVE = 64L * 1024 * 1024;
  private static final int GROUP_COMMIT_NANOS = 500_000;
  private static final int QUEUE_STEP = 64;

  /** Named only because Artemis warns, for every queue, when there is none. */
  private static final SimpleString UNUSED = SimpleString.of("$lintel.unused");

  private BrokerConfiguration() {}

  static Configuration of(BrokerSettings settings) {
    var configuration = new ConfigurationImpl();
    configuration.setName("lintel");
    configuration.setWildCardConfiguration(new WildcardConfiguration());
    configuration.setResolveProtocols(false);
    configuration.setJMXManagementEnabled(false);
    configuration.setMessageCounterEnabled(false);
    configuration.setManagementAddress(SimpleString.of("$lintel.management"));
    configuration.setManagementNotificationAddress(SimpleString.of("$lintel.notifications"));
    configuration.setConnectionTtlCheckInterval(1_000);
    configuration.setThreadPoolMaxSize(8);
    configuration.setScheduledThreadPoolMaxSize(1);
    configuration.setCriticalAnalyzer(false);
    configuration.setCriticalAnalyzerPolicy(CriticalAnalyzerPolicy.LOG);
    configuration.addAcceptorConfiguration(acceptor(settings));
    settings
        .tls()
        .ifPresent(tls -> configuration.addAcceptorConfiguration(acceptor(settings, tls)));
    store(configuration, settings);
    secure(configuration);
    configuration.addAddressSetting("#", everyAddress(settings));
    configuration.addAddressSetting(
        "$sys.#", everyAddress(settings).setAutoCreateAddresses(true)); // of MQTT sessions
    return configuration;
  }

  private static void store(ConfigurationImpl configuration, BrokerSettings settings) {
    configuration.setPersistenceEnabled(true);
    configuration.setJournalType(JournalType.NIO);
    configuration.setBindingsDirectory(settings.folder().resolve("bindings").toString());
    configuration.setJournalDirectory(settings.folder().resolve("journal").toString());
    configuration.setPagingDirectory(settings.folder().resolve("paging").toString());
    configuration.setLargeMessagesDirectory(settings.folder().resolve("large").toString());
    configuration.setJournalFileSize(JOURNAL_FILE_SIZE);
    configuration.setJournalMinFiles(2);
    configuration.setJournalPoolFiles(10);
    configuration.setJournalBufferTimeout_NIO(GROUP_COMMIT_NANOS);
    configuration.setGlobalMaxSize(settings.memory());
    configuration.setMinDiskFree(DISK_RESERVE);
  }

  /**
   * Without caches every permission is asked for anew, so a right taken away is gone; the cluster
   * user could do anything, so nobody gets to know its password.
   */
  private static void secure(ConfigurationImpl configuration) {
    configuration.setSecurityEnabled(true);
    configuration.setAuthenticationCacheSize(0);
    configuration.setAuthorizationCacheSize(0);
    configuration.setClusterUser("cluster-" + UUID.randomUUID());
    configuration.setClusterPassword(UUID.randomUUID().toString());
    configuration.putSecurityRoles("#", Set.of());
  }

  private static TransportConfiguration acceptor(BrokerSettings settings) {
    return new TransportConfiguration(
        NettyAcceptorFactory.class.getName(),
        transport(settings.host(), settings.port()),
        ACCEPTOR,
        protocol(settings));
  }

  private static TransportConfiguration acceptor(BrokerSettings settings, BrokerTls tls) {
    var transport = transport(tls.host(), tls.port());
    transport.put(TransportConstants.SSL_CONTEXT_PROP_NAME, tls.context());
    return new TransportConfiguration(
        TlsAcceptorFactory.class.getName(), transport, TLS_ACCEPTOR, protocol(settings));
  }

  private static Map<String, Object> protocol(BrokerSettings settings) {
    return Map.of("defaultMaximumInFlightPublishMessages", settings.unacknowledgedMessages());
  }

  private static Map<String, Object> transport(String host, int port) {
    Map<String, Object> transport = new HashMap<>();
    transport.put(TransportConstants.HOST_PROP_NAME, host);
    transport.put(TransportConstants.PORT_PROP_NAME, port);
    transport.put(TransportConstants.PROTOCOLS_PROP_NAME, "MQTT");
    transport.put(TransportConstants.REMOTING_THREADS_PROPNAME, 2);
    transport.put(TransportConstants.USE_EPOLL_PROP_NAME, false);
    transport.put(TransportConstants.USE_KQUEUE_PROP_NAME, false);
    return transport;
  }

  /**
   * Nothing is ever given up: not after however many deliveries, as a subscriber leaves messages
   * unacknowledged while its store is away; not with an address whose messages wait on disk.
   *
   * <p>Messages are read back from disk only when a queue has used up nearly all it had in memory.
   * Sooner, and the first that went to disk could overtake the last that did not.
   *
   * <p>What is published needs no address: Artemis would make one for each topic, with a record in
   * its journal, which the first message to the topic waits for, and keep it forever. {@link
   * LeanServer} allows those of subscriptions.
   *
   * <p>A queue begins with room for few messages, as there are several for each device; Artemis
   * would give each 32 KiB. It grows in steps of that.
   */
  private static AddressSettings everyAddress(BrokerSettings settings) {
    return new AddressSettings()
        .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
        .setDiskFullMessagePolicy(DiskFullMessagePolicy.FAIL)
        .setPageSizeBytes(PAGE_SIZE)
        .setMaxReadPageBytes(part(settings.memory(), 8))
        .setPrefetchPageBytes(part(settings.memory(), 16))
        .setMaxDeliveryAttempts(-1)
        .setDeadLetterAddress(UNUSED)
        .setExpiryAddress(UNUSED)
        .setAutoCreateAddresses(false)
        .setAutoDeleteAddresses(false)
        .setInitialQueueBufferSize(QUEUE_STEP)
        .setEnableMetrics(false);
  }

  private static int part(long memory, int divisor) {
    return Math.clamp(memory / divisor, 1, Integer.MAX_VALUE);
  }
}
