package io.lintel.messaging.broker;

import java.util.Objects;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.filter.Filter;
import org.apache.activemq.artemis.core.paging.PagingManager;
import org.apache.activemq.artemis.core.paging.PagingStoreFactory;
import org.apache.activemq.artemis.core.server.BindingQueryResult;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.ServiceRegistry;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.apache.activemq.artemis.core.server.impl.QueueFactoryImpl;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;
import org.jspecify.annotations.Nullable;

/** Artemis, but it keeps next to nothing for a topic that nobody subscribed to by its own name. */
final class LeanServer extends ActiveMQServerImpl {
  private @Nullable QueuePages pages;

  LeanServer(
      Configuration configuration, ActiveMQSecurityManager security, ServiceRegistry registry) {
    super(configuration, null, security, null, registry);
  }

  /** Called at each start after the queue factory was made, and before anybody has got it. */
  @Override
  public PagingManager createPagingManager() throws Exception {
    PagingManager manager = super.createPagingManager();
    replaceQueueFactory(new PagedQueues(this, Objects.requireNonNull(pages)));
    return manager;
  }

  @Override
  protected PagingStoreFactory getPagingStoreFactory() {
    Configuration configuration = getConfiguration();
    pages =
        new QueuePages(
            getStorageManager(),
            configuration.getPagingLocation(),
            configuration.getPageSyncTimeout(),
            scheduledPool,
            pageExecutorFactory,
            ioCriticalErrorListener);
    return pages;
  }

  /**
   * Asked by who subscribes, so the address may be made; who publishes asks the settings of the
   * address, by which it may not.
   */
  @Override
  public BindingQueryResult bindingQuery(SimpleString address, boolean newNames) throws Exception {
    BindingQueryResult known = super.bindingQuery(address, newNames);
    return new BindingQueryResult(
        known.isExists(),
        known.getAddressInfo(),
        known.getQueueNames(),
        known.isAutoCreateQueues(),
        true,
        known.isDefaultPurgeOnNoConsumers(),
        known.getDefaultMaxConsumers(),
        known.isDefaultExclusive(),
        known.isDefaultLastValue(),
        known.getDefaultLastValueKey(),
        known.isDefaultNonDestructive(),
        known.getDefaultConsumersBeforeDispatch(),
        known.getDefaultDelayBeforeDispatch());
  }

  /** Has pages ready for each queue, also for those that a start finds on disk. */
  private static final class PagedQueues extends QueueFactoryImpl {
    private final QueuePages pages;

    PagedQueues(LeanServer server, QueuePages pages) {
      super(
          server.executorFactory,
          server.scheduledPool,
          server.getAddressSettingsRepository(),
          server.getStorageManager(),
          server);
      this.pages = pages;
    }

    @Override
    public Queue createQueueWith(
        QueueConfiguration queue, PagingManager manager, @Nullable Filter filter) {
      try {
        pages.queueIsMadeOn(queue.getAddress());
      } catch (Exception failure) {
        throw new IllegalStateException("no pages for " + queue.getAddress(), failure);
      }
      return super.createQueueWith(queue, manager, filter);
    }
  }
}
