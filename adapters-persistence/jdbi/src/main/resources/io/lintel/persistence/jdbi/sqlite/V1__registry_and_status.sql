-- Lintel's tables on SQLite; the script for PostgreSQL makes the same tables and columns.
--
-- Each table has the prefix of its context, and no foreign key leaves a context. Times are microseconds
-- since 1970-01-01T00:00Z. Ids are texts, which sort as PostgreSQL sorts its uuid and which any tool shows;
-- as blobs they would save a third of the indexes.

create table device_kinds (
  key           text not null primary key,
  name          text not null,
  manufacturer  text not null,
  reports_every integer,
  late_after    integer,
  offline_after integer,
  fields        text not null,
  version       integer not null,
  created_at    integer not null,
  updated_at    integer not null
) strict;

-- tags: separated by blanks; device_tags is their index.
-- search_row: its row in device_search.
create table device_devices (
  search_row  integer not null primary key,
  id          text not null unique,
  eui         text not null unique,
  name        text not null,
  name_key    text not null,
  search_text text not null,
  kind        text references device_kinds (key),
  building_id text,
  floor_id    text,
  room_id     text,
  tags        text not null,
  attributes  text not null,
  state       text not null,
  version     integer not null,
  created_at  integer not null,
  updated_at  integer not null
) strict;

-- Repeats what lists are sorted by, so that the devices with a tag are one index range in every order.
create table device_tags (
  device_id  text not null references device_devices (id) on delete cascade,
  tag        text not null,
  state      text not null,
  name_key   text not null,
  created_at integer not null,
  eui        text not null,
  primary key (device_id, tag)
) strict;

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

create virtual table device_search using fts5 (
  search_text,
  content = 'device_devices',
  content_rowid = 'search_row',
  tokenize = 'trigram case_sensitive 1'
);

create trigger device_search_insert after insert on device_devices begin
  insert into device_search (rowid, search_text) values (new.search_row, new.search_text);
end;

create trigger device_search_delete after delete on device_devices begin
  insert into device_search (device_search, rowid, search_text)
  values ('delete', old.search_row, old.search_text);
end;

create trigger device_search_update after update of search_text on device_devices
when old.search_text <> new.search_text begin
  insert into device_search (device_search, rowid, search_text)
  values ('delete', old.search_row, old.search_text);
  insert into device_search (rowid, search_text) values (new.search_row, new.search_text);
end;

create table facility_buildings (
  id         text not null primary key,
  name       text not null,
  name_key   text not null,
  address    text not null,
  time_zone  text not null,
  latitude   real,
  longitude  real,
  version    integer not null,
  created_at integer not null,
  updated_at integer not null
) strict;

create index facility_buildings_by_name on facility_buildings (name_key, id);

create table facility_floors (
  id          text not null primary key,
  building_id text not null references facility_buildings (id),
  name        text not null,
  level       integer not null,
  version     integer not null,
  created_at  integer not null,
  updated_at  integer not null,
  unique (building_id, level)
) strict;

create table facility_rooms (
  id          text not null primary key,
  floor_id    text not null references facility_floors (id),
  building_id text not null,
  name        text not null,
  name_key    text not null,
  x           real,
  y           real,
  version     integer not null,
  created_at  integer not null,
  updated_at  integer not null,
  unique (floor_id, name)
) strict;

create index facility_rooms_by_name on facility_rooms (floor_id, name_key, id);
create index facility_rooms_in_building on facility_rooms (building_id);

-- No position is used twice, so that who removes an entry late removes no other.
create table event_outbox (
  position    integer not null primary key autoincrement,
  id          text not null,
  happened_at integer not null,
  type        text not null,
  subject     text not null,
  data        text not null
) strict;

-- One row: which node relays, and until when.
create table event_relay (
  id    integer not null primary key check (id = 1),
  node  text not null,
  until integer not null
) strict;

-- late_at, offline_at: when silence since the last report makes it so; due_at: the next of the two.
-- most_fields: at least as many as it has fields, so that they need counting only now and then.
create table status_devices (
  eui         text not null primary key,
  state       text not null,
  since       integer,
  reason      text,
  first_seen  integer not null,
  last_seen   integer not null,
  late_at     integer,
  offline_at  integer,
  due_at      integer generated always as (
    case state when 'ONLINE' then late_at when 'LATE' then offline_at end
  ) stored,
  most_fields integer not null
) strict;

create index status_devices_due on status_devices (due_at) where due_at is not null;

-- The greatest (at, hash) wins. value: its canonical text, null when the field was removed; number, words:
-- the same for values that can be ordered.
create table status_fields (
  eui    text not null references status_devices (eui) on delete cascade,
  field  text not null,
  at     integer not null,
  hash   integer not null,
  value  text,
  number real,
  words  text,
  primary key (eui, field)
) strict, without rowid;
