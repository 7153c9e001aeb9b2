-- The latest events, in one order without holes.
create table event_log (
  position    integer not null primary key,
  id          text not null unique,
  happened_at integer not null,
  type        text not null,
  subject     text not null,
  data        text not null
) strict;

-- One row: which log this is, and the last position that was given. Who appends holds it.
create table event_log_end (
  id   integer not null primary key check (id = 1),
  log  text not null,
  last integer not null
) strict;
