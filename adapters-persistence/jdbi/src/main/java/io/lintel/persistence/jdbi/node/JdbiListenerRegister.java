package io.lintel.persistence.jdbi.node;

import io.lintel.domain.node.Listener;
import io.lintel.domain.node.ListenerRegister;
import io.lintel.domain.node.SeenListener;
import io.lintel.persistence.jdbi.Columns;
import io.lintel.persistence.jdbi.JdbiDatabase;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.statement.Update;

/** Who listens, in PostgreSQL or SQLite. May be used by any number of nodes. */
public final class JdbiListenerRegister implements ListenerRegister {

  private final JdbiDatabase database;

  /**
   * @param database migrated
   */
  public JdbiListenerRegister(JdbiDatabase database) {
    this.database = database;
  }

  @Override
  public boolean seen(Listener listener, Instant now) {
    int noted =
        database.write(handle ->
            handle
                .createUpdate(
                    """
                    insert into node_listeners (place, name, node, topics, seen)
                    values (:place, :name, :node, :topics, :now)
                    on conflict (place, name) do update set
                      node = excluded.node, topics = excluded.topics, seen = excluded.seen,
                      dismissed = null
                    where node_listeners.dismissed is null or node_listeners.dismissed <= :now
                    """)
                .bind("place", listener.place())
                .bind("name", listener.name())
                .bind("node", listener.node())
                .bind("topics", String.join("\n", listener.topics()))
                .bind("now", Columns.micros(now))
                .execute());
    return noted == 1;
  }

  @Override
  public List<SeenListener> list(String place) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select name, node, topics, seen from node_listeners
                where place = :place order by name
                """)
            .bind("place", place)
            .map((row, _) ->
                new SeenListener(
                    new Listener(
                        place, row.getString(1), row.getString(2), lines(row.getString(3))),
                    Columns.instant(row, 4)))
            .list());
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
  }

  @Override
  public boolean dismiss(SeenListener listener, Instant until) {
    return 1
        == database.write(handle ->
            of(
                    listener,
                    handle.createUpdate(
                        """
                        update node_listeners set dismissed = :until
                        where place = :place and name = :name and seen = :seen
                        """))
                .bind("until", Columns.micros(until))
                .execute());
  }

  @Override
  public void forget(SeenListener listener) {
    database.write(handle ->
        of(
                listener,
                handle.createUpdate(
                    """
                    delete from node_listeners
                    where place = :place and name = :name and seen = :seen
                    """))
            .execute());
  }

  private static Update of(SeenListener listener, Update update) {
    return update
        .bind("place", listener.listener().place())
        .bind("name", listener.listener().name())
        .bind("seen", Columns.micros(listener.seenAt()));
  }
}
