package io.lintel.messaging.broker;

import java.io.File;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.io.IOCriticalErrorListener;
import org.apache.activemq.artemis.core.paging.PagingManager;
import org.apache.activemq.artemis.core.paging.PagingStore;
import org.apache.activemq.artemis.core.paging.impl.PagingStoreFactoryNIO;
import org.apache.activemq.artemis.core.paging.impl.PagingStoreImpl;
import org.apache.activemq.artemis.core.persistence.StorageManager;
import org.apache.activemq.artemis.core.settings.HierarchicalRepository;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.utils.ExecutorFactory;
import org.jspecify.annotations.Nullable;

/**
 * Gives page stores to the addresses that queues are made on, and one for all others together.
 *
 * <p>Artemis (2.55.0) makes one for every address: 12 KiB in memory, and in a full broker a folder
 * with an open file. A message waits in that of the queue's address, such as a subscription's
 * {@code devices.*.status}; that of the topic it was published to only counts its bytes as long as
 * it is in memory. For counting one is enough, and devices have many topics.
 */
final class QueuePages extends PagingStoreFactoryNIO {
  private static final SimpleString NO_QUEUE = SimpleString.of("$lintel.no-queue");

  private final Set<SimpleString> queueAddresses = ConcurrentHashMap.newKeySet();
  private @Nullable Counter counter;

  QueuePages(
      StorageManager storage,
      File directory,
      long syncNanos,
      ScheduledExecutorService scheduler,
      ExecutorFactory executors,
      IOCriticalErrorListener failures) {
    super(storage, directory, syncNanos, scheduler, executors, true, failures);
  }

  /** To be called before a queue is made on this address, or was on disk and is made again. */
  void queueIsMadeOn(SimpleString address) throws Exception {
    queueAddresses.add(address);
    PagingManager manager = getPagingManager();
    if (manager.getPageStore(address) instanceof Counter) {
      manager.deletePageStore(address); // from the table: the next to ask gets a new one
    }
  }

  /** Is asked once for each address; the answer stays in a table of the paging manager. */
  @Override
  public synchronized PagingStore newStore(SimpleString address, AddressSettings settings) {
    if (queueAddresses.contains(address)) {
      return super.newStore(address, settings);
    }
    if (counter == null) {
      counter = new Counter(this, settings);
    }
    return counter;
  }

  /** After a stop those of before are stopped for good. */
  @Override
  public synchronized List<PagingStore> reloadStores(
      HierarchicalRepository<AddressSettings> settings) throws Exception {
    counter = null;
    return super.reloadStores(settings);
  }

  /**
   * Counts what is in memory, for as many addresses as like; nothing is ever put into its pages.
   */
  private static final class Counter extends PagingStoreImpl {
    Counter(QueuePages pages, AddressSettings settings) {
      super(
          NO_QUEUE,
          pages.getScheduledExecutor(),
          pages.getSyncTimeout(),
          pages.getPagingManager(),
          pages.getStorageManager(),
          null,
          pages,
          NO_QUEUE,
          settings,
          pages.getExecutorFactory().getExecutor(),
          pages.isSyncNonTransactional());
    }

    @Override
    public boolean startPaging() {
      return false;
    }

    /** One address is gone, the others are not. */
    @Override
    public void destroy() {}
  }
}
