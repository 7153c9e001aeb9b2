package io.lintel.application.status;

import io.lintel.application.event.EventRecorder;
import io.lintel.application.shared.Caller;
import io.lintel.application.shared.Uuids;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Scope;
import io.lintel.domain.shared.UnitOfWork;
import io.lintel.domain.status.Quarantine;
import io.lintel.domain.status.QuarantineBounds;
import io.lintel.domain.status.QuarantineEntry;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Messages that could not be decoded. As nobody knows whose they are, they are for staff. May be
 * used by any number of threads.
 */
public final class QuarantineService {

  /** How many messages are kept: 10,000, and 64 MiB of them. */
  public static final QuarantineBounds BOUNDS = new QuarantineBounds(10_000, 64L * 1024 * 1024);

  private final Quarantine quarantine;
  private final UnitOfWork unitOfWork;
  private final EventRecorder events;
  private final InstantSource clock;
  private final Uuids uuids;
  private final LongAdder kept = new LongAdder();
  private final LongAdder dropped = new LongAdder();

  /**
   * @param unitOfWork of the store that keeps the messages
   */
  public QuarantineService(
      Quarantine quarantine,
      UnitOfWork unitOfWork,
      EventRecorder events,
      InstantSource clock,
      Uuids uuids) {
    this.quarantine = quarantine;
    this.unitOfWork = unitOfWork;
    this.events = events;
    this.clock = clock;
    this.uuids = uuids;
  }

  /**
   * Keeps messages that were received now, durable when it returns.
   *
   * @throws io.lintel.domain.shared.StoreUnavailable when the store is away; to keep all again is
   *     safe
   */
  public void keep(Caller caller, List<RefusedMessage> messages) {
    caller.requireStaff(Scope.WRITE);
    for (int from = 0; from < messages.size(); from += Quarantine.LARGEST_BATCH) {
      int to = Math.min(messages.size(), from + Quarantine.LARGEST_BATCH);
      var now = clock.instant();
      var entries =
          messages.subList(from, to).stream()
              .map(refused ->
                  QuarantineEntry.of(uuids.next(), now, refused.message(), refused.reason()))
              .toList();
      dropped.add(quarantine.put(entries, BOUNDS));
      kept.add(entries.size());
    }
  }

  /** A page of the messages, the latest first. */
  public Page<QuarantineEntry> list(Caller caller, PageRequest page) {
    caller.requireStaff(Scope.READ);
    return quarantine.list(page);
  }

  /**
   * @throws NotFound when there is none
   */
  public QuarantineEntry get(Caller caller, UUID id) {
    caller.requireStaff(Scope.READ);
    return quarantine.findAll(List.of(id)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("message", id));
  }

  /**
   * Removes messages for good.
   *
   * @param ids at most {@value Quarantine#LARGEST_BATCH}
   * @return how many were there
   */
  public int discard(Caller caller, Collection<UUID> ids) {
    caller.requireStaff(Scope.WRITE);
    return discard(caller, () -> quarantine.discard(ids));
  }

  /** As {@link #discard}, all of them. */
  public int discardAll(Caller caller) {
    caller.requireStaff(Scope.WRITE);
    return discard(caller, quarantine::discardAll);
  }

  private int discard(Caller caller, Supplier<Integer> work) {
    return unitOfWork.execute(() -> {
      int discarded = work.get();
      if (discarded > 0) {
        events.record(caller, QuarantineChange.discarded(discarded));
      }
      return discarded;
    });
  }

  public QuarantineCounters counters() {
    return new QuarantineCounters(kept.sum(), dropped.sum());
  }
}
