package io.lintel.application.device;

import io.lintel.application.event.EventRecorder;
import io.lintel.application.shared.Caller;
import io.lintel.application.shared.OptimisticLock;
import io.lintel.domain.device.Kind;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.device.KindRepository;
import io.lintel.domain.event.DomainEvent.KindAction;
import io.lintel.domain.event.DomainEvent.KindEvent;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Scope;
import io.lintel.domain.shared.UnitOfWork;
import io.lintel.domain.shared.Version;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the kinds of devices. They are of no building: everybody reads them, staff changes them.
 */
public final class KindService {

  private final KindRepository kinds;
  private final UnitOfWork unitOfWork;
  private final EventRecorder events;
  private final InstantSource clock;

  public KindService(
      KindRepository kinds, UnitOfWork unitOfWork, EventRecorder events, InstantSource clock) {
    this.kinds = kinds;
    this.unitOfWork = unitOfWork;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Makes a new kind.
   *
   * @throws Conflict when there is one of that key
   */
  public Kind create(Caller caller, KindKey key, KindDraft draft) {
    caller.requireStaff(Scope.WRITE);
    var now = clock.instant();
    var kind = kind(key, draft, Version.FIRST, now, now);
    return unitOfWork.execute(() -> {
      kinds.insert(kind);
      events.record(caller, KindChange.created(kind), new KindEvent(KindAction.CREATED, kind));
      return kind;
    });
  }

  /**
   * Makes the kind be so, whether there was one of that key or not.
   *
   * @param expected the version that the caller has seen; then there must be one
   */
  public Kind put(Caller caller, KindKey key, Optional<Version> expected, KindDraft draft) {
    caller.requireStaff(Scope.WRITE);
    try {
      return putWhileStale(caller, key, expected, draft);
    } catch (Conflict e) { // somebody made it after we looked: now there is one to replace
      return putWhileStale(caller, key, expected, draft);
    }
  }

  private Kind putWhileStale(
      Caller caller, KindKey key, Optional<Version> expected, KindDraft draft) {
    return OptimisticLock.whileStale(
        expected, () -> unitOfWork.execute(() -> putOnce(caller, key, expected, draft)));
  }

  private Kind putOnce(Caller caller, KindKey key, Optional<Version> expected, KindDraft draft) {
    var before = kinds.find(key);
    if (before.isEmpty()) {
      if (expected.isPresent()) {
        throw new NotFound("kind", key);
      }
      var now = clock.instant();
      var kind = kind(key, draft, Version.FIRST, now, now);
      kinds.insert(kind);
      events.record(caller, KindChange.created(kind), new KindEvent(KindAction.CREATED, kind));
      return kind;
    }
    var version = before.get().version();
    OptimisticLock.check("kind", key, version, expected);
    var kind = kind(key, draft, version.next(), before.get().createdAt(), clock.instant());
    kinds.update(kind);
    events.record(
        caller, KindChange.changed(before.get(), kind), new KindEvent(KindAction.CHANGED, kind));
    return kind;
  }

  private static Kind kind(
      KindKey key,
      KindDraft draft,
      Version version,
      java.time.Instant createdAt,
      java.time.Instant updatedAt) {
    return new Kind(
        key,
        draft.name(),
        draft.manufacturer(),
        draft.reportsEvery(),
        draft.lateAfter(),
        draft.offlineAfter(),
        draft.fields(),
        draft.mapping(),
        version,
        createdAt,
        updatedAt);
  }

  /**
   * @throws NotFound when there is none
   */
  public Kind get(Caller caller, KindKey key) {
    caller.requireScope(Scope.READ);
    return kinds.find(key).orElseThrow(() -> new NotFound("kind", key));
  }

  public List<Kind> list(Caller caller) {
    caller.requireScope(Scope.READ);
    return kinds.list();
  }

  /**
   * @throws Conflict when devices are of this kind
   */
  public void delete(Caller caller, KindKey key, Optional<Version> expected) {
    caller.requireStaff(Scope.WRITE);
    OptimisticLock.whileStale(
        expected,
        () ->
            unitOfWork.execute(() -> {
              var kind = get(caller, key);
              OptimisticLock.check("kind", key, kind.version(), expected);
              kinds.delete(key, kind.version());
              events.record(
                  caller, KindChange.deleted(kind), new KindEvent(KindAction.REMOVED, kind));
              return kind;
            }));
  }
}
