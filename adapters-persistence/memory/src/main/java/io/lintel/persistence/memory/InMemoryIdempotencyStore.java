package io.lintel.persistence.memory;

import io.lintel.domain.shared.Attempt;
import io.lintel.domain.shared.IdempotencyStore;
import io.lintel.domain.shared.RequestKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** Requests and their answers in memory. */
public final class InMemoryIdempotencyStore implements IdempotencyStore {

  /** A request, with its answer once it has one. */
  record Kept(RequestKey key, String fingerprint, Instant begunAt, Optional<String> answer) {

    boolean isOver(Instant now) {
      return !begunAt.plus(KEPT_FOR).isAfter(now)
          || (answer.isEmpty() && !begunAt.plus(LOST_AFTER).isAfter(now));
    }

    Attempt again(String other) {
      return fingerprint.equals(other)
          ? answer.<Attempt>map(Attempt.Finished::new).orElseGet(Attempt.Running::new)
          : new Attempt.OtherRequest();
    }
  }

  private final MemoryDatabase database;

  public InMemoryIdempotencyStore(MemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Attempt begin(RequestKey key, String fingerprint, Instant now) {
    return database.write(() -> {
      var kept = database.requests.find(key).filter(it -> !it.isOver(now));
      if (kept.isPresent()) {
        return kept.get().again(fingerprint);
      }
      database.requests.put(key, new Kept(key, fingerprint, now, Optional.empty()));
      return new Attempt.Begun(now);
    });
  }

  @Override
  public void finish(RequestKey key, Instant begunAt, String answer) {
    database.write(() ->
        running(key, begunAt)
            .ifPresent(it ->
                database.requests.put(
                    key, new Kept(key, it.fingerprint(), begunAt, Optional.of(answer)))));
  }

  @Override
  public void abandon(RequestKey key, Instant begunAt) {
    database.write(() -> running(key, begunAt).ifPresent(_ -> database.requests.remove(key)));
  }

  private Optional<Kept> running(RequestKey key, Instant begunAt) {
    return database
        .requests
        .find(key)
        .filter(it -> it.begunAt().equals(begunAt) && it.answer().isEmpty());
  }

  @Override
  public int purge(Instant now, int limit) {
    var latest = now.minus(KEPT_FOR);
    return database.write(() -> {
      var old =
          database.requests.rows().stream()
              .filter(it -> !it.begunAt().isAfter(latest))
              .sorted(Comparator.comparing(Kept::begunAt))
              .limit(limit)
              .toList();
      old.forEach(it -> database.requests.remove(it.key()));
      return old.size();
    });
  }
}
