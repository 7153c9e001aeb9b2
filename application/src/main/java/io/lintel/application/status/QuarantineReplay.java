package io.lintel.application.status;

import io.lintel.application.event.EventRecorder;
import io.lintel.application.shared.Caller;
import io.lintel.application.status.ReplayResult.Outcome;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Scope;
import io.lintel.domain.shared.UnitOfWork;
import io.lintel.domain.status.Quarantine;
import io.lintel.domain.status.QuarantineEntry;
import io.lintel.domain.status.UndecodedMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Gives messages back to who decodes them, such as after a mapping was fixed. */
public final class QuarantineReplay {

  static final int AT_ONCE = 200;

  private static final String TRUNCATED = "only its beginning was kept, so it cannot be replayed";

  private final Quarantine quarantine;
  private final Redelivery redelivery;
  private final UnitOfWork unitOfWork;
  private final EventRecorder events;

  /**
   * @param unitOfWork of the store that keeps the messages
   */
  public QuarantineReplay(
      Quarantine quarantine, Redelivery redelivery, UnitOfWork unitOfWork, EventRecorder events) {
    this.quarantine = quarantine;
    this.unitOfWork = unitOfWork;
    this.events = events;
    this.redelivery = redelivery;
  }

  /**
   * Replays messages. Those that are understood now leave; the others stay, with what is wrong with
   * them now.
   *
   * @param ids at most {@value Quarantine#LARGEST_BATCH}
   * @return what became of each, in the order of the ids, each once
   * @throws io.lintel.domain.shared.StoreUnavailable when a store is away; some may have been
   *     replayed, and to replay them again is safe
   */
  public List<ReplayResult> replay(Caller caller, Collection<UUID> ids) {
    caller.requireStaff(Scope.WRITE);
    Map<UUID, ReplayResult> results =
        replayed(caller, quarantine.findAll(ids)).stream()
            .collect(Collectors.toMap(ReplayResult::id, Function.identity()));
    return ids.stream()
        .distinct()
        .map(
            id -> results.getOrDefault(id, new ReplayResult(id, Outcome.UNKNOWN, Optional.empty())))
        .toList();
  }

  /** As {@link #replay}, all messages that are there when it starts, the latest first. */
  public List<ReplayResult> replayAll(Caller caller) {
    return replayAll(caller, _ -> true);
  }

  /** As {@link #replayAll(Caller)}, those of the messages that are meant. */
  public List<ReplayResult> replayAll(Caller caller, Predicate<UndecodedMessage> meant) {
    caller.requireStaff(Scope.WRITE);
    var results = new ArrayList<ReplayResult>();
    var request = Optional.of(PageRequest.first(AT_ONCE));
    while (request.isPresent()) {
      var page = quarantine.list(request.get());
      results.addAll(
          replayed(
              caller, page.items().stream().filter(entry -> meant.test(entry.message())).toList()));
      request = page.next().map(request.get()::after);
    }
    return results;
  }

  private List<ReplayResult> replayed(Caller caller, List<QuarantineEntry> entries) {
    var whole =
        entries.stream()
            .filter(entry -> !entry.message().truncated())
            .sorted(Comparator.comparing(QuarantineEntry::receivedAt))
            .toList();
    var reasons = whole.isEmpty() ? List.<Optional<String>>of() : redelivery.redeliver(whole);
    var taken = new ArrayList<QuarantineEntry>();
    var refused = new ArrayList<QuarantineEntry>();
    for (int i = 0; i < whole.size(); i++) {
      var entry = whole.get(i);
      reasons
          .get(i)
          .ifPresentOrElse(reason -> refused.add(entry.refused(reason)), () -> taken.add(entry));
    }
    unitOfWork.execute(() -> {
      quarantine.release(taken);
      quarantine.refuse(refused);
      if (!taken.isEmpty()) {
        events.record(caller, QuarantineChange.replayed(taken.size(), refused.size()));
      }
    });
    return results(entries, refused);
  }

  private static List<ReplayResult> results(
      List<QuarantineEntry> entries, List<QuarantineEntry> refused) {
    var reasons =
        refused.stream().collect(Collectors.toMap(QuarantineEntry::id, QuarantineEntry::reason));
    return entries.stream()
        .map(entry -> {
          var reason =
              entry.message().truncated()
                  ? Optional.of(TRUNCATED)
                  : Optional.ofNullable(reasons.get(entry.id()));
          return new ReplayResult(
              entry.id(), reason.isPresent() ? Outcome.REFUSED : Outcome.TAKEN, reason);
        })
        .toList();
  }
}
