package io.lintel.bootstrap.benchmark.joins;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * Where the facility service and the device service keep their things: together or apart.
 *
 * @param facilities knows buildings, floors and rooms
 * @param devices knows the devices of all designs
 */
record Databases(Connection facilities, Connection devices) implements AutoCloseable {

  static final List<String> NAMES = List.of("together", "facilities", "devices");
  private static final int BATCH = 5_000;

  static Databases together(EmbeddedPostgres postgres) throws SQLException {
    var connection = connect(postgres, "together");
    return new Databases(connection, connection);
  }

  static Databases apart(EmbeddedPostgres postgres) throws SQLException {
    return new Databases(connect(postgres, "facilities"), connect(postgres, "devices"));
  }

  private static Connection connect(EmbeddedPostgres postgres, String name) throws SQLException {
    var connection = postgres.getDatabase("postgres", name).getConnection();
    execute(connection, "set plan_cache_mode = force_custom_plan");
    return connection;
  }

  /** Makes the tables, fills them, and makes the indexes. */
  void fill(Estate estate) throws SQLException {
    execute(
        facilities,
        """
        create table floors (id uuid primary key, building_id uuid not null);
        create table rooms (id uuid primary key, floor_id uuid not null references floors);
        """);
    insert(
        facilities,
        "insert into floors values (?, ?) on conflict do nothing",
        estate.rooms(),
        room -> new UUID[] {estate.floorOf(room), estate.building(estate.buildingOf(room))});
    insert(
        facilities,
        "insert into rooms values (?, ?)",
        estate.rooms(),
        room -> new UUID[] {estate.room(room), estate.floorOf(room)});
    execute(
        facilities,
        """
        create index on floors (building_id);
        create index on rooms (floor_id);
        vacuum analyze;
        """);
    fillDevices(estate);
  }

  private void fillDevices(Estate estate) throws SQLException {
    execute(
        devices,
        """
        create table c_devices (
          id uuid primary key, name text collate "C" not null, details text not null,
          room_id uuid, floor_id uuid, building_id uuid);
        """);
    insert(
        devices,
        """
        insert into c_devices
        select id, name, repeat('detail ', 30), room_id, floor_id, building_id
        from (values (?, ?, ?, ?, ?)) as given (id, name, room_id, floor_id, building_id)
        """,
        estate.devices(),
        device -> {
          int room = estate.roomOf(device);
          return new Object[] {
            Estate.device(device),
            Estate.name(device),
            estate.room(room),
            estate.floorOf(room),
            estate.building(estate.buildingOf(room))
          };
        });
    execute(
        devices,
        """
        create table b_devices (
          id uuid primary key, name text collate "C" not null, details text not null, room_id uuid);
        insert into b_devices select id, name, details, room_id from c_devices;
        create index on b_devices (room_id, name, id);
        create index on b_devices (name, id);
        create index on c_devices (building_id, name, id);
        create index on c_devices (floor_id, name, id);
        create index on c_devices (room_id, name, id);
        create index on c_devices (name, id);
        """);
    if (devices.equals(facilities)) {
      execute(
          devices,
          """
          create table a_devices (
            id uuid primary key, name text collate "C" not null, details text not null,
            room_id uuid references rooms);
          insert into a_devices select id, name, details, room_id from c_devices;
          create index on a_devices (room_id, name, id);
          create index on a_devices (name, id);
          """);
    }
    execute(devices, "vacuum analyze");
  }

  private static void insert(
      Connection connection, String sql, int count, IntFunction<Object[]> row) throws SQLException {
    connection.setAutoCommit(false);
    try (var insert = connection.prepareStatement(sql)) {
      for (int number = 0; number < count; number++) {
        add(insert, row.apply(number));
        if (number % BATCH == BATCH - 1) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static void add(PreparedStatement insert, Object[] values) throws SQLException {
    for (int index = 0; index < values.length; index++) {
      insert.setObject(index + 1, values[index]);
    }
    insert.addBatch();
  }

  static void execute(Connection connection, String statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var one : statements.split(";", -1)) {
        if (!one.isBlank()) {
          statement.execute(one);
        }
      }
    }
  }

  @Override
  public void close() throws SQLException {
    facilities.close();
    devices.close();
  }
}
