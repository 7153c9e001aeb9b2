package io.lintel.persistence.memory;

import io.lintel.domain.audit.AuditEntry;
import io.lintel.domain.device.Kind;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.facility.PlanImage;
import io.lintel.domain.identity.ApiToken;
import io.lintel.domain.identity.BridgeAccount;
import io.lintel.domain.identity.DeviceCredential;
import io.lintel.domain.identity.Session;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.RequestKey;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.domain.status.DesiredState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the repositories of one store share. One unit of work writes at a time, and nobody else
 * reads meanwhile, so nothing uncommitted is ever seen. Once closed it answers no more.
 */
public final class MemoryDatabase implements AutoCloseable {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
  private final Journal journal = new Journal();
  private volatile boolean closed;

  /** What is to be done when the unit that writes has ended. */
  private List<Runnable> afterwards = new ArrayList<>();

  final DeviceTable devices = new DeviceTable(journal);
  final FormerEuiTable formerEuis = new FormerEuiTable(journal);
  final Table<KindKey, Kind> kinds = new Table<>(journal, Comparator.naturalOrder());
  final BuildingTable buildings = new BuildingTable(journal);
  final FloorTable floors = new FloorTable(journal);
  final Table<UUID, PlanImage> plans = new Table<>(journal, Position.BY_ID);
  final RoomTable rooms = new RoomTable(journal);
  final OutboxTable outbox = new OutboxTable(journal);
  final EventLogTable eventLog = new EventLogTable(journal);
  final InboxTable inbox = new InboxTable(journal);
  final QuarantineTable quarantine = new QuarantineTable(journal);
  final UserTable users = new UserTable(journal);
  final Table<UUID, ApiToken> tokens = new Table<>(journal, Position.BY_ID);
  final Table<UUID, Session> sessions = new Table<>(journal, Position.BY_ID);
  final Table<Eui, DeviceCredential> credentials = new Table<>(journal, Comparator.naturalOrder());
  final Table<String, BridgeAccount> bridges = new Table<>(journal, Comparator.naturalOrder());
  final Table<InMemoryDeviceNames.Key, InMemoryDeviceNames.Told> deviceNames =
      new Table<>(journal, InMemoryDeviceNames.Key.ORDER);
  final Table<UUID, DesiredState> desired = new Table<>(journal, Position.BY_ID);
  final Table<Position<Instant>, AuditEntry> audit =
      new Table<>(journal, Position.by(Comparator.naturalOrder()));
  final CommandTable commands = new CommandTable(journal);
  final Table<String, InMemoryLeases.Lease> leases =
      new Table<>(journal, Comparator.naturalOrder());
  final Table<InMemoryListenerRegister.Key, InMemoryListenerRegister.Entry> listeners =
      new Table<>(journal, InMemoryListenerRegister.Key.ORDER);
  final Table<RequestKey, InMemoryIdempotencyStore.Kept> requests =
      new Table<>(journal, Comparator.comparing(RequestKey::caller).thenComparing(RequestKey::key));

  <T extends @Nullable Object> T read(Supplier<T> work) {
    acquire(lock.readLock());
    try {
      return work.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** As one unit of work, or within the one of this thread. */
  <T extends @Nullable Object> T write(Supplier<T> work) {
    boolean joins = lock.isWriteLockedByCurrentThread();
    acquire(lock.writeLock());
    boolean done = false;
    try {
      var result = work.get();
      checkOpen();
      done = true;
      return result;
    } finally {
      var actions = joins ? List.<Runnable>of() : end(done);
      lock.writeLock().unlock();
      actions.forEach(Runnable::run);
    }
  }

  /** Does something when the unit of this thread has ended, or else at once. */
  void afterwards(Runnable action) {
    if (lock.isWriteLockedByCurrentThread()) {
      afterwards.add(action);
    } else {
      action.run();
    }
  }

  void write(Runnable work) {
    this.<@Nullable Void>write(() -> {
      work.run();
      return null;
    });
  }

  /** What is to be done when others see how it ended. */
  private List<Runnable> end(boolean done) {
    if (done) {
      journal.forget();
    } else {
      journal.takeBack();
    }
    var actions = afterwards;
    afterwards = new ArrayList<>();
    return actions;
  }

  private void acquire(Lock wanted) {
    checkOpen();
    try {
      if (!wanted.tryLock(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
        throw unavailable("busy for " + LONGEST_WAIT, null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable("interrupted", e);
    }
  }

  private void checkOpen() {
    if (closed) {
      throw unavailable("closed", null);
    }
  }

  private static StoreUnavailable unavailable(String problem, @Nullable Throwable cause) {
    return new StoreUnavailable("The memory", problem, cause);
  }

  /** Units of work that have not ended are taken back. */
  @Override
  public void close() {
    closed = true;
  }
}
