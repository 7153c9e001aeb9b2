package io.lintel.web.admin.trail;

import io.lintel.application.facility.PlacePaths;
import io.lintel.application.shared.Caller;
import io.lintel.domain.audit.AuditEntry;
import io.lintel.domain.audit.AuditSubject;
import io.lintel.domain.facility.PlacePath;
import io.lintel.domain.shared.Value;
import io.lintel.web.admin.page.Addresses;
import io.lintel.web.admin.page.Area;
import io.lintel.web.admin.page.TypedValue;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells entries of the audit trail to people: rooms by their names, and only what changed. */
public final class EntryRows {

  private static final String ROOM = "roomId";

  /** What every change changes, or what the room says too. */
  private static final Set<String> NOT_SHOWN =
      Set.of(
          "id",
          "version",
          "createdAt",
          "updatedAt",
          "buildingId",
          "floorId",
          "deviceId",
          "sessionId");

  private final PlacePaths places;

  public EntryRows(PlacePaths places) {
    this.places = places;
  }

  /** In the same order. Rooms are looked up together. */
  public List<EntryRow> of(Caller caller, List<AuditEntry> entries) {
    var rooms = new HashSet<UUID>();
    for (var entry : entries) {
      Stream.of(entry.change().before(), entry.change().after())
          .flatMap(Optional::stream)
          .flatMap(it -> room(it).stream())
          .forEach(rooms::add);
    }
    var paths = rooms.isEmpty() ? Map.<UUID, PlacePath>of() : places.of(caller, rooms);
    return entries.stream().map(it -> row(it, paths)).toList();
  }

  private static Optional<UUID> room(Value.Members thing) {
    return thing.values().get(ROOM) instanceof Value.Text(var id)
        ? Optional.of(UUID.fromString(id))
        : Optional.empty();
  }

  private static EntryRow row(AuditEntry entry, Map<UUID, PlacePath> paths) {
    var change = entry.change();
    var actor = entry.actor();
    return new EntryRow(
        entry.at(),
        actor.name(),
        Addresses.of(Area.AUDIT.path(), Map.of("actor", List.of(actor.principal()))),
        change.action().replace('.', ' ').replace('-', ' '),
        change.subject().kind(),
        name(entry),
        change.after().isEmpty() && change.before().isPresent() ? null : path(change.subject()),
        members(entry, paths),
        entry.origin().address().orElse(""));
  }

  private static String name(AuditEntry entry) {
    return Stream.of(entry.change().after(), entry.change().before())
        .flatMap(Optional::stream)
        .flatMap(it -> Stream.ofNullable(it.values().get("name")))
        .findFirst()
        .map(TypedValue::text)
        .orElseGet(() -> nameOfNothing(entry));
  }

  /** Of what somebody did to themselves; else nobody knows. */
  private static String nameOfNothing(AuditEntry entry) {
    var subject = entry.change().subject();
    return entry.actor().key().equals(subject.toString()) ? entry.actor().name() : subject.id();
  }

  private static @Nullable String path(AuditSubject subject) {
    return switch (subject.kind()) {
      case DEVICE -> Area.DEVICES.path() + "/" + subject.id();
      case KIND -> Area.KINDS.path() + "/" + subject.id();
      case BUILDING -> Area.BUILDINGS.path() + "/" + subject.id();
      case FLOOR -> "/admin/floors/" + subject.id();
      case ROOM -> "/admin/rooms/" + subject.id() + "/edit";
      case USER -> Area.USERS.path() + "/" + subject.id();
      case QUARANTINE, BRIDGE -> null;
    };
  }

  private static List<EntryRow.Member> members(AuditEntry entry, Map<UUID, PlacePath> paths) {
    var before = shown(entry.change().before(), paths);
    var after = shown(entry.change().after(), paths);
    var names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    return names.stream()
        .filter(it -> !Objects.equals(before.get(it), after.get(it)))
        .map(it -> new EntryRow.Member(it, before.getOrDefault(it, ""), after.getOrDefault(it, "")))
        .toList();
  }

  private static Map<String, String> shown(
      Optional<Value.Members> thing, Map<UUID, PlacePath> paths) {
    var shown = new TreeMap<String, String>();
    thing.ifPresent(members -> {
      put(shown, "", members);
      room(members)
          .map(paths::get)
          .ifPresent(path -> {
            shown.remove(ROOM);
            shown.put("place", path.toString());
          });
    });
    return shown;
  }

  /** Members of members by their names with a point between. */
  private static void put(Map<String, String> shown, String prefix, Value.Members members) {
    members
        .values()
        .forEach((name, value) -> {
          if (prefix.isEmpty() && NOT_SHOWN.contains(name)) {
            return;
          }
          if (value instanceof Value.Members inner) {
            put(shown, prefix + name + ".", inner);
          } else {
            shown.put(prefix + name, text(value));
          }
        });
  }

  private static String text(Value value) {
    return value instanceof Value.Items(var items)
        ? items.stream().map(TypedValue::text).collect(Collectors.joining(", "))
        : TypedValue.text(value);
  }
}
