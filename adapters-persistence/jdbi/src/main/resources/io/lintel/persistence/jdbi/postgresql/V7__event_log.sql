-- The latest events, in one order without holes.
create table event_log (
  position    bigint not null primary key,
  id          text collate "C" not null unique,
  happened_at bigint not null,
  type        text not null,
  subject     text not null,
  data        text not null
);

-- One row: which log this is, and the last position that was given. Who appends holds it.
create table event_log_end (
  id   integer not null primary key check (id = 1),
  log  text not null,
  last bigint not null
) with (fillfactor = 50);
