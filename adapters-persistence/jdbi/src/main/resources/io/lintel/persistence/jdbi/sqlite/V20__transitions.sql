-- What a device last reported through. late_at and offline_at are by the clock of silence, see status_hearing.
alter table status_devices add column source text;

create index status_devices_of_source on status_devices (source, state) where source is not null;

-- Transitions of connectivity that nobody was told of; written with the change itself.
create table status_transitions (
  position   integer not null primary key autoincrement,
  id         text not null unique,
  eui        text not null references status_devices (eui) on delete cascade,
  from_state text not null,
  state      text not null,
  since      integer not null,
  reason     text not null
) strict;

create index status_transitions_of_device on status_transitions (eui);

-- One row: which node tells of transitions, and until when.
create table status_teller (
  id    integer not null primary key check (id = 1),
  node  text not null,
  until integer not null
) strict;

-- One row: until when devices could be heard, and for how long before that, altogether, they could not.
create table status_hearing (
  id     integer not null primary key check (id = 1),
  until  integer not null,
  missed integer not null
) strict;
