-- Lintel's tables on PostgreSQL; the script for SQLite makes the same tables and columns.
--
-- Each table has the prefix of its context, and no foreign key leaves a context. Times are microseconds
-- since 1970-01-01T00:00Z. What is compared or sorted is so by code point (collation "C"), whatever the
-- locale of the database. Unique constraints are named after their columns, which is how SQLite reports
-- a broken one.

-- It comes with PostgreSQL; who may create objects in the database may create it too.
create extension if not exists pg_trgm;

create table device_kinds (
  key           text collate "C" not null constraint device_kinds_key_key primary key,
  name          text not null,
  manufacturer  text not null,
  reports_every bigint,
  late_after    bigint,
  offline_after bigint,
  fields        text not null,
  version       bigint not null,
  created_at    bigint not null,
  updated_at    bigint not null
);

-- tags: separated by blanks; device_tags is their index.
create table device_devices (
  id          uuid not null constraint device_devices_id_key primary key,
  eui         text collate "C" not null constraint device_devices_eui_key unique,
  name        text not null,
  name_key    text collate "C" not null,
  search_text text collate "C" not null,
  kind        text collate "C" references device_kinds (key),
  building_id uuid,
  floor_id    uuid,
  room_id     uuid,
  tags        text not null,
  attributes  text not null,
  state       text collate "C" not null,
  version     bigint not null,
  created_at  bigint not null,
  updated_at  bigint not null
);

-- Repeats what lists are sorted by, so that the devices with a tag are one index range in every order.
create table device_tags (
  device_id  uuid not null references device_devices (id) on delete cascade,
  tag        text collate "C" not null,
  state      text collate "C" not null,
  name_key   text collate "C" not null,
  created_at bigint not null,
  eui        text collate "C" not null,
  primary key (device_id, tag)
);

-- One range of one index for each list: what it is narrowed to, the state, what it is sorted by, the id.
create index device_devices_in_state_by_name on device_devices (state, name_key, id);
create index device_devices_in_state_by_created on device_devices (state, created_at, id);
create index device_devices_in_state_by_eui on device_devices (state, eui, id);
create index device_devices_in_building_by_name
  on device_devices (building_id, state, name_key, id) where building_id is not null;
create index device_devices_in_building_by_created
  on device_devices (building_id, state, created_at, id) where building_id is not null;
create index device_devices_in_building_by_eui
  on device_devices (building_id, state, eui, id) where building_id is not null;
create index device_devices_on_floor_by_name
  on device_devices (floor_id, state, name_key, id) where floor_id is not null;
create index device_devices_on_floor_by_created
  on device_devices (floor_id, state, created_at, id) where floor_id is not null;
create index device_devices_on_floor_by_eui
  on device_devices (floor_id, state, eui, id) where floor_id is not null;
create index device_devices_in_room_by_name
  on device_devices (room_id, state, name_key, id) where room_id is not null;
create index device_devices_in_room_by_created
  on device_devices (room_id, state, created_at, id) where room_id is not null;
create index device_devices_in_room_by_eui
  on device_devices (room_id, state, eui, id) where room_id is not null;
create index device_devices_unplaced_by_name on device_devices (state, name_key, id) where room_id is null;
create index device_devices_unplaced_by_created
  on device_devices (state, created_at, id) where room_id is null;
create index device_devices_unplaced_by_eui on device_devices (state, eui, id) where room_id is null;
create index device_devices_of_kind_by_name
  on device_devices (kind, state, name_key, id) where kind is not null;
create index device_devices_of_kind_by_created
  on device_devices (kind, state, created_at, id) where kind is not null;
create index device_devices_of_kind_by_eui on device_devices (kind, state, eui, id) where kind is not null;

create index device_tags_by_name on device_tags (tag, state, name_key, device_id);
create index device_tags_by_created on device_tags (tag, state, created_at, device_id);
create index device_tags_by_eui on device_tags (tag, state, eui, device_id);

create index device_devices_by_search_text on device_devices using gin (search_text gin_trgm_ops);

create table facility_buildings (
  id         uuid not null constraint facility_buildings_id_key primary key,
  name       text not null,
  name_key   text collate "C" not null,
  address    text not null,
  time_zone  text not null,
  latitude   double precision,
  longitude  double precision,
  version    bigint not null,
  created_at bigint not null,
  updated_at bigint not null
);

create index facility_buildings_by_name on facility_buildings (name_key, id);

create table facility_floors (
  id          uuid not null constraint facility_floors_id_key primary key,
  building_id uuid not null references facility_buildings (id),
  name        text not null,
  level       integer not null,
  version     bigint not null,
  created_at  bigint not null,
  updated_at  bigint not null,
  constraint facility_floors_building_id_level_key unique (building_id, level)
);

create table facility_rooms (
  id          uuid not null constraint facility_rooms_id_key primary key,
  floor_id    uuid not null references facility_floors (id),
  building_id uuid not null,
  name        text collate "C" not null,
  name_key    text collate "C" not null,
  x           double precision,
  y           double precision,
  version     bigint not null,
  created_at  bigint not null,
  updated_at  bigint not null,
  constraint facility_rooms_floor_id_name_key unique (floor_id, name)
);

create index facility_rooms_by_name on facility_rooms (floor_id, name_key, id);
create index facility_rooms_in_building on facility_rooms (building_id);

-- No position is used twice, so that who removes an entry late removes no other.
create table event_outbox (
  position    bigint generated always as identity primary key,
  id          uuid not null,
  happened_at bigint not null,
  type        text not null,
  subject     text not null,
  data        text not null
);

-- One row: which node relays, and until when.
create table event_relay (
  id    integer not null primary key check (id = 1),
  node  text not null,
  until bigint not null
);

-- late_at, offline_at: when silence since the last report makes it so; due_at: the next of the two.
-- most_fields: at least as many as it has fields, so that they need counting only now and then.
create table status_devices (
  eui         text collate "C" not null primary key,
  state       text collate "C" not null,
  since       bigint,
  reason      text,
  first_seen  bigint not null,
  last_seen   bigint not null,
  late_at     bigint,
  offline_at  bigint,
  due_at      bigint generated always as (
    case state when 'ONLINE' then late_at when 'LATE' then offline_at end
  ) stored,
  most_fields bigint not null
) with (fillfactor = 80);

create index status_devices_due on status_devices (due_at) where due_at is not null;

-- The greatest (at, hash) wins. value: its canonical text, null when the field was removed; number, words:
-- the same for values that can be ordered.
create table status_fields (
  eui    text collate "C" not null references status_devices (eui) on delete cascade,
  field  text collate "C" not null,
  at     bigint not null,
  hash   bigint not null,
  value  text,
  number double precision,
  words  text collate "C",
  primary key (eui, field)
) with (fillfactor = 80);
