package io.lintel.bootstrap.benchmark.joins;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A way to know which devices are in a building, on plain JDBC and with the indexes it likes. */
enum Design {
  /** Foreign keys from device to room to floor to building, and a join of the three. */
  JOIN("(a) foreign keys, three-way join") {
    @Override
    Page page(Databases databases, UUID building, Page after, int limit) throws SQLException {
      try (var select =
          databases
              .devices()
              .prepareStatement(
                  """
                  select d.id, d.name, d.details from a_devices d
                  join rooms r on r.id = d.room_id
                  join floors f on f.id = r.floor_id
                  where f.building_id = ? and (d.name, d.id) > (?, ?)
                  order by d.name, d.id limit ?
                  """)) {
        select.setObject(1, building);
        return read(select, 2, after, limit);
      }
    }

    @Override
    void place(Databases databases, UUID device, UUID room) throws SQLException {
      update(databases.devices(), "update a_devices set room_id = ? where id = ?", room, device);
    }
  },

  /** The facility service tells the rooms of the building, the device service looks for those. */
  ROOM_IDS("(b) room ids, then `= any(...)`") {
    @Override
    Page page(Databases databases, UUID building, Page after, int limit) throws SQLException {
      var rooms = rooms(databases.facilities(), building);
      try (var select =
          databases
              .devices()
              .prepareStatement(
                  """
                  select id, name, details from b_devices
                  where room_id = any (?) and (name, id) > (?, ?)
                  order by name, id limit ?
                  """)) {
        select.setArray(1, databases.devices().createArrayOf("uuid", rooms));
        return read(select, 2, after, limit);
      }
    }

    private UUID[] rooms(Connection facilities, UUID building) throws SQLException {
      try (var select =
          facilities.prepareStatement(
              """
              select r.id from rooms r join floors f on f.id = r.floor_id where f.building_id = ?
              """)) {
        select.setObject(1, building);
        var rooms = new ArrayList<UUID>();
        try (var rows = select.executeQuery()) {
          while (rows.next()) {
            rooms.add(rows.getObject(1, UUID.class));
          }
        }
        return rooms.toArray(UUID[]::new);
      }
    }

    @Override
    void place(Databases databases, UUID device, UUID room) throws SQLException {
      location(databases.facilities(), room); // it must exist; no foreign key says so
      update(databases.devices(), "update b_devices set room_id = ? where id = ?", room, device);
    }
  },

  /** The device stores its room, floor and building, as Lintel does. */
  PLACEMENT("(c) stored placement") {
    @Override
    Page page(Databases databases, UUID building, Page after, int limit) throws SQLException {
      try (var select =
          databases
              .devices()
              .prepareStatement(
                  """
                  select id, name, details from c_devices
                  where building_id = ? and (name, id) > (?, ?)
                  order by name, id limit ?
                  """)) {
        select.setObject(1, building);
        return read(select, 2, after, limit);
      }
    }

    @Override
    void place(Databases databases, UUID device, UUID room) throws SQLException {
      var location = location(databases.facilities(), room);
      update(
          databases.devices(),
          "update c_devices set room_id = ?, floor_id = ?, building_id = ? where id = ?",
          room,
          location.getFirst(),
          location.getLast(),
          device);
    }
  };

  private final String title;

  Design(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** A page of the devices of a building, by name. */
  abstract Page page(Databases databases, UUID building, Page after, int limit) throws SQLException;

  /** Puts a device into a room, in a transaction of its own. */
  abstract void place(Databases databases, UUID device, UUID room) throws SQLException;

  /**
   * @param name of the last device
   * @param id of the last device
   */
  record Page(int size, String name, UUID id) {

    static final Page START = new Page(0, "", new UUID(0, 0));
  }

  private static Page read(PreparedStatement select, int from, Page after, int limit)
      throws SQLException {
    select.setString(from, after.name());
    select.setObject(from + 1, after.id());
    select.setInt(from + 2, limit);
    var page = after;
    int size = 0;
    try (var rows = select.executeQuery()) {
      while (rows.next()) {
        size++;
        page = new Page(size, rows.getString(2), rows.getObject(1, UUID.class));
      }
    }
    return size == 0 ? new Page(0, after.name(), after.id()) : page;
  }

  /** The floor and the building of a room. */
  private static List<UUID> location(Connection facilities, UUID room) throws SQLException {
    try (var select =
        facilities.prepareStatement(
            """
            select f.id, f.building_id from rooms r join floors f on f.id = r.floor_id
            where r.id = ?
            """)) {
      select.setObject(1, room);
      try (var rows = select.executeQuery()) {
        if (!rows.next()) {
          throw new IllegalStateException("there is no room " + room);
        }
        return List.of(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
      }
    }
  }

  private static void update(Connection devices, String sql, Object... values) throws SQLException {
    try (var update = devices.prepareStatement(sql)) {
      for (int index = 0; index < values.length; index++) {
        update.setObject(index + 1, values[index]);
      }
      if (update.executeUpdate() != 1) {
        throw new IllegalStateException("nothing was placed");
      }
    }
  }
}
