package io.lintel.persistence.memory;

import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceId;
import io.lintel.domain.device.DeviceQuery;
import io.lintel.domain.device.DeviceRepository;
import io.lintel.domain.device.FormerEui;
import io.lintel.domain.device.PlaceFilter;
import io.lintel.domain.device.Placement;
import io.lintel.domain.device.SearchText;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.Stale;
import io.lintel.domain.shared.Version;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Devices in memory. */
public final class InMemoryDeviceRepository implements DeviceRepository {

  private final MemoryDatabase database;

  public InMemoryDeviceRepository(MemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void insert(Device device) {
    database.write(() -> {
      if (database.devices.find(device.id().value()).isPresent()) {
        throw new Conflict(
            Conflict.Reason.ID_TAKEN, "There is a device %s already".formatted(device.id()));
      }
      checkFree(device);
      database.devices.put(device);
    });
  }

  @Override
  public void update(Device device) {
    database.write(() -> {
      var before = check(device.id(), device.version().previous());
      checkFree(device);
      database.formerEuis.replace(before, device);
      database.devices.put(device);
    });
  }

  private void checkFree(Device device) {
    var eui = device.eui();
    database
        .devices
        .find(eui)
        .filter(other -> !other.id().equals(device.id()))
        .ifPresent(other -> {
          throw taken("The EUI %s belongs to the device %s".formatted(eui, other.id()));
        });
    database
        .formerEuis
        .find(eui)
        .filter(former -> !former.device().equals(device.id()))
        .ifPresent(former -> {
          throw taken(
              "The EUI %s belonged to the device %s, which was replaced"
                  .formatted(eui, former.device()));
        });
    device
        .kind()
        .filter(kind -> database.kinds.find(kind).isEmpty())
        .ifPresent(kind -> {
          throw new NotFound("kind", kind);
        });
  }

  private static Conflict taken(String message) {
    return new Conflict(Conflict.Reason.EUI_TAKEN, message);
  }

  @Override
  public void delete(DeviceId id, Version version) {
    database.write(() -> {
      database.devices.remove(check(id, version));
      database.formerEuis.removeAllOf(id);
    });
  }

  private Device check(DeviceId id, Version expected) {
    var device = database.devices.find(id.value()).orElseThrow(() -> new NotFound("device", id));
    if (!device.version().equals(expected)) {
      throw new Stale("device", id, expected);
    }
    return device;
  }

  @Override
  public Optional<Device> find(DeviceId id) {
    return database.read(() -> database.devices.find(id.value()));
  }

  @Override
  public Optional<Device> find(Eui eui) {
    return database.read(() -> database.devices.find(eui));
  }

  @Override
  public List<Device> findAll(Collection<Eui> euis) {
    return database.read(() ->
        euis.stream().distinct().map(database.devices::find).flatMap(Optional::stream).toList());
  }

  @Override
  public List<FormerEui> formerEuis(DeviceId id) {
    return database.read(() -> database.formerEuis.of(id));
  }

  @Override
  public List<FormerEui> findFormer(Collection<Eui> euis) {
    return database.read(() ->
        euis.stream().distinct().map(database.formerEuis::find).flatMap(Optional::stream).toList());
  }

  @Override
  public Page<Device> list(DeviceQuery query) {
    int limit = query.page().limit();
    var wanted = matching(query);
    return database.read(() -> {
      var read =
          database.devices.rows(query.sort(), query.page().after()).stream()
              .filter(wanted)
              .limit(limit + 1L)
              .map(DeviceTable.Row::device)
              .toList();
      return Page.of(read, limit, query.sort()::cursorOf);
    });
  }

  private static Predicate<DeviceTable.Row> matching(DeviceQuery query) {
    var place = at(query.place());
    var words = SearchText.words(query.text());
    return row -> {
      var device = row.device();
      return query.states().contains(device.state())
          && place.test(device.placement())
          && query.reach().covers(device.placement().map(Placement::building))
          && (query.kind().isEmpty() || query.kind().equals(device.kind()))
          && device.tags().containsAll(query.tags())
          && words.stream().allMatch(word -> word.stream().anyMatch(row.searchText()::contains));
    };
  }

  private static Predicate<Optional<Placement>> at(PlaceFilter filter) {
    return switch (filter) {
      case PlaceFilter.Anywhere() -> _ -> true;
      case PlaceFilter.InBuilding(var building) ->
          placement -> placement.map(Placement::building).filter(building::equals).isPresent();
      case PlaceFilter.OnFloor(var floor) ->
          placement -> placement.map(Placement::floor).filter(floor::equals).isPresent();
      case PlaceFilter.InRoom(var room) ->
          placement -> placement.map(Placement::room).filter(room::equals).isPresent();
      case PlaceFilter.Unplaced() -> Optional::isEmpty;
    };
  }

  @Override
  public long count(PlaceFilter place) {
    var there = at(place);
    return database.read(() ->
        database.devices.rows().stream()
            .filter(row -> there.test(row.device().placement()))
            .count());
  }
}
