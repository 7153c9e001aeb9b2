package io.lintel.persistence.memory;

import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.status.Quarantine;
import io.lintel.domain.status.QuarantineBounds;
import io.lintel.domain.status.QuarantineEntry;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The quarantine in memory. */
public final class InMemoryQuarantine implements Quarantine {

  private final MemoryDatabase database;

  public InMemoryQuarantine(MemoryDatabase database) {
    this.database = database;
  }

  @Override
  public int put(List<QuarantineEntry> entries, QuarantineBounds bounds) {
    return database.write(() -> {
      for (var entry : QuarantineEntry.distinct(entries)) {
        var same = database.quarantine.findSame(entry);
        database.quarantine.put(same.map(it -> it.and(entry)).orElse(entry));
      }
      return drop(bounds);
    });
  }

  private int drop(QuarantineBounds bounds) {
    long bytes =
        database.quarantine.all().stream().mapToLong(entry -> entry.message().size()).sum();
    int dropped = 0;
    while (database.quarantine.size() > bounds.entries() || bytes > bounds.bytes()) {
      var oldest = database.quarantine.oldest();
      database.quarantine.remove(oldest);
      bytes -= oldest.message().size();
      dropped++;
    }
    return dropped;
  }

  @Override
  public Page<QuarantineEntry> list(PageRequest page) {
    return database.read(() -> {
      var found =
          database.quarantine.behind(page.after()).stream().limit(page.limit() + 1L).toList();
      return Page.of(found, page.limit(), QuarantineEntry::cursor);
    });
  }

  @Override
  public List<QuarantineEntry> findAll(Collection<UUID> ids) {
    return database.read(() -> known(ids));
  }

  private List<QuarantineEntry> known(Collection<UUID> ids) {
    return ids.stream()
        .distinct()
        .map(database.quarantine::find)
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public void refuse(List<QuarantineEntry> entries) {
    database.write(() -> {
      for (var entry : entries) {
        database
            .quarantine
            .find(entry.id())
            .ifPresent(kept -> database.quarantine.put(kept.refused(entry.reason())));
      }
    });
  }

  @Override
  public void release(List<QuarantineEntry> entries) {
    database.write(() -> {
      for (var entry : entries) {
        database
            .quarantine
            .find(entry.id())
            .filter(kept -> kept.count() == entry.count())
            .ifPresent(database.quarantine::remove);
      }
    });
  }

  @Override
  public int discard(Collection<UUID> ids) {
    return database.write(() -> {
      var known = known(ids);
      known.forEach(database.quarantine::remove);
      return known.size();
    });
  }

  @Override
  public int discardAll() {
    return database.write(() -> {
      var all = List.copyOf(database.quarantine.all());
      all.forEach(database.quarantine::remove);
      return all.size();
    });
  }
}
