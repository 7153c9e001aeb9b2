package io.lintel.persistence.jdbi.snapshot;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A table that is copied, or the reason why it is not. A test compares the lists with the schema,
 * so that none is forgotten.
 *
 * @param keys the columns that tell its rows apart, and in whose order they are read
 * @param unique by which the database notices that it has a row already
 * @param derived columns that follow from the others, and are worked out anew
 */
record Table(String name, List<String> keys, List<String> unique, Set<String> derived) {

  /** Whose rows make the registry, those that are referred to before those that refer. */
  static final List<Table> REGISTRY =
      List.of(
          table("identity_users", "id"),
          table("identity_grants", "user_id", "building_id"),
          table("identity_tokens", "id"),
          table("identity_sessions", "id"),
          table("identity_device_credentials", "eui"),
          table("identity_bridges", "name"),
          table("device_kinds", "key"),
          table("device_devices", "id").deriving("search_row"),
          table("device_tags", "device_id", "tag"),
          table("device_former_euis", "eui"),
          table("facility_buildings", "id"),
          table("facility_floors", "id"),
          table("facility_rooms", "id"),
          table("facility_plans", "floor_id"),
          table("status_inbox", "eui"),
          table("status_quarantine", "id"),
          table("status_device_names", "source", "name"),
          table("status_desired", "device"),
          table("command_commands", "id"),
          table("audit_entries", "id"),
          table("shared_requests", "caller", "name"),
          table("event_log_end", "id"),
          table("event_log", "position"),
          table("event_outbox", "position"));

  /** Whose rows are what devices reported; they may be in another database, or in MongoDB. */
  static final List<Table> STATUS =
      List.of(
          table("status_devices", "eui").deriving("due_at", "most_fields"),
          table("status_fields", "eui", "field").deriving("number", "words"),
          table("status_transitions", "eui", "since", "state")
              .deriving("position")
              .oneForEach("id"),
          table("status_hearing", "id"),
          table("status_history", "eui", "field", "at").deriving("number"));

  /** What stays behind: of the running nodes and of this database, not of the installation. */
  static final Set<String> LEFT_BEHIND =
      Set.of("shared_filling", "status_sources", "node_leases", "node_listeners");

  static List<Table> all() {
    return Stream.concat(REGISTRY.stream(), STATUS.stream()).toList();
  }

  private static Table table(String name, String... keys) {
    return new Table(name, List.of(keys), List.of(keys), Set.of());
  }

  private Table deriving(String... columns) {
    return new Table(name, keys, unique, Set.of(columns));
  }

  private Table oneForEach(String... columns) {
    return new Table(name, keys, List.of(columns), derived);
  }
}
