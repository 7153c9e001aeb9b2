-- What a device last reported through. late_at and offline_at are by the clock of silence, see status_hearing.
alter table status_devices add column source text collate "C";

create index status_devices_of_source on status_devices (source, state) where source is not null;

-- Transitions of connectivity that nobody was told of; written with the change itself.
create table status_transitions (
  position   bigint generated always as identity primary key,
  id         text collate "C" not null constraint status_transitions_id_key unique,
  eui        text collate "C" not null references status_devices (eui) on delete cascade,
  from_state text collate "C" not null,
  state      text collate "C" not null,
  since      bigint not null,
  reason     text collate "C" not null
);

create index status_transitions_of_device on status_transitions (eui);

-- One row: which node tells of transitions, and until when.
create table status_teller (
  id    integer not null primary key check (id = 1),
  node  text not null,
  until bigint not null
);

-- One row: until when devices could be heard, and for how long before that, altogether, they could not.
create table status_hearing (
  id     integer not null primary key check (id = 1),
  until  bigint not null,
  missed bigint not null
) with (fillfactor = 50);
