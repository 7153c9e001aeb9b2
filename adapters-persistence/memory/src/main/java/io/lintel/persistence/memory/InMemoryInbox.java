package io.lintel.persistence.memory;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.status.Inbox;
import io.lintel.domain.status.InboxEntry;
import io.lintel.domain.status.Sighting;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The inbox in memory. */
public final class InMemoryInbox implements Inbox {

  private final MemoryDatabase database;

  public InMemoryInbox(MemoryDatabase database) {
    this.database = database;
  }

  @Override
  public int note(List<Sighting> sightings, int mostEntries) {
    return database.write(() -> {
      InboxEntry.of(sightings).forEach(database.inbox::note);
      int forgotten = 0;
      while (database.inbox.size() > mostEntries) {
        database.inbox.remove(database.inbox.oldest());
        forgotten++;
      }
      return forgotten;
    });
  }

  @Override
  public Optional<InboxEntry> find(Eui eui) {
    return database.read(() -> database.inbox.find(eui));
  }

  @Override
  public Page<InboxEntry> list(PageRequest page) {
    return database.read(() -> {
      var found = database.inbox.behind(page.after()).stream().limit(page.limit() + 1L).toList();
      return Page.of(found, page.limit(), InboxEntry::cursor);
    });
  }

  @Override
  public int remove(Collection<Eui> euis) {
    return database.write(() -> {
      var known =
          euis.stream().distinct().map(database.inbox::find).flatMap(Optional::stream).toList();
      known.forEach(database.inbox::remove);
      return known.size();
    });
  }
}
