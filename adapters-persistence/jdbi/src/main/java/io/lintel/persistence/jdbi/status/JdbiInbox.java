package io.lintel.persistence.jdbi.status;

import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.status.Inbox;
import io.lintel.domain.status.InboxEntry;
import io.lintel.domain.status.Sighting;
import io.lintel.persistence.jdbi.JdbiDatabase;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The inbox in PostgreSQL or SQLite. May be used by any number of threads and nodes. */
public final class JdbiInbox implements Inbox {

  private final JdbiDatabase database;

  /**
   * @param database migrated
   */
  public JdbiInbox(JdbiDatabase database) {
    this.database = database;
  }

  @Override
  public int note(List<Sighting> sightings, int mostEntries) {
    if (sightings.isEmpty()) {
      return 0;
    }
    return database.write(handle -> {
      upsert(handle, InboxEntry.of(sightings));
      return forget(handle, mostEntries);
    });
  }

  private static void upsert(Handle handle, List<InboxEntry> entries) {
    var batch =
        handle.prepareBatch(
            """
            insert into status_inbox as kept (
              eui, first_seen, last_seen, reports, at, fields, omitted, topic, source, name, model)
            values (:eui, :first_seen, :last_seen, :reports, :at, :fields, :omitted, :topic,
              :source, :name, :model)
            on conflict (eui) do update set
              first_seen = case when excluded.first_seen < kept.first_seen
                then excluded.first_seen else kept.first_seen end,
              last_seen = case when excluded.last_seen < kept.last_seen
                then kept.last_seen else excluded.last_seen end,
              reports = kept.reports + excluded.reports,
              at = case when excluded.last_seen < kept.last_seen
                then kept.at else excluded.at end,
              fields = case when excluded.last_seen < kept.last_seen
                then kept.fields else excluded.fields end,
              omitted = case when excluded.last_seen < kept.last_seen
                then kept.omitted else excluded.omitted end,
              topic = case when excluded.last_seen < kept.last_seen
                then kept.topic else excluded.topic end,
              source = case when excluded.last_seen < kept.last_seen
                then kept.source else excluded.source end,
              name = case when excluded.last_seen < kept.last_seen
                then kept.name else excluded.name end,
              model = case when excluded.last_seen < kept.last_seen
                then kept.model else excluded.model end
            """);
    entries.forEach(entry -> InboxRow.bind(batch, entry).add());
    batch.execute();
  }

  private int forget(Handle handle, int mostEntries) {
    var all =
        switch (database.dialect()) {
          case POSTGRESQL -> "all";
          case SQLITE -> "-1";
        };
    return handle
        .createUpdate(
            """
            delete from status_inbox where eui in (
              select eui from status_inbox order by last_seen desc, eui desc
              limit %s offset :most)
            """
                .formatted(all))
        .bind("most", mostEntries)
        .execute();
  }

  @Override
  public Optional<InboxEntry> find(Eui eui) {
    return database.read(handle ->
        handle
            .createQuery("select " + InboxRow.COLUMNS + " from status_inbox where eui = :eui")
            .bind("eui", eui.toString())
            .map(InboxRow.MAPPER)
            .findOne());
  }

  @Override
  public Page<InboxEntry> list(PageRequest page) {
    var found =
        database.read(handle -> {
          var query =
              handle
                  .createQuery(
                      """
                      select %s from status_inbox %s
                      order by first_seen desc, eui desc limit :limit
                      """
                          .formatted(
                              InboxRow.COLUMNS,
                              page.after().isPresent()
                                  ? "where (first_seen, eui) < (:first_seen, :eui)"
                                  : ""))
                  .bind("limit", page.limit() + 1);
          if (page.after().isPresent()) {
            Cursor last = page.after().get();
            query
                .bind("first_seen", InboxEntry.firstSeenMicros(last))
                .bind("eui", InboxEntry.eui(last).toString());
          }
          return query.map(InboxRow.MAPPER).list();
        });
    return Page.of(found, page.limit(), InboxEntry::cursor);
  }

  @Override
  public int remove(Collection<Eui> euis) {
    if (euis.isEmpty()) {
      return 0;
    }
    var dialect = database.dialect();
    return database.write(handle -> {
      var delete =
          handle.createUpdate(
              "delete from status_inbox where eui in (%s)".formatted(dialect.elements("euis")));
      return dialect.bindTexts(delete, "euis", euis.stream().map(Eui::toString).toList()).execute();
    });
  }
}
