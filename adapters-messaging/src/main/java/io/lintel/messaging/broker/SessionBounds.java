package io.lintel.messaging.broker;

import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerQueuePlugin;

/** Bounds what waits for a client that is away, unless the client is lossless. */
final class SessionBounds implements ActiveMQServerQueuePlugin {
  private static final long UNBOUNDED = -1;

  private final BrokerSettings settings;

  SessionBounds(BrokerSettings settings) {
    this.settings = settings;
  }

  @Override
  public void beforeCreateQueue(QueueConfiguration queue) {
    boolean ours = queue.isInternal() || queue.getName().toString().startsWith("$");
    queue.setRingSize(ours || isLossless(queue) ? UNBOUNDED : settings.offlineMessages());
  }

  /**
   * The queue of a subscription is named client id, dot, address; of a shared one group, dot,
   * address.
   */
  private boolean isLossless(QueueConfiguration queue) {
    String name = queue.getName().toString();
    String suffix = "." + queue.getAddress();
    return name.endsWith(suffix)
        && settings.losslessClients().contains(name.substring(0, name.length() - suffix.length()));
  }
}
