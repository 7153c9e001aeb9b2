-- What devices are to be like. fields: an object of field names and [since when, value].
create table status_desired (
  device     text not null primary key,
  fields     text not null,
  version    integer not null,
  updated_at integer not null
) strict;

-- What devices are told to do. result_ok, result_at, result: null while the device has not answered.
create table command_commands (
  id           text not null primary key,
  device       text not null,
  eui          text not null,
  name         text not null,
  payload      text not null,
  requested_by text not null,
  requested_at integer not null,
  expires_at   integer not null,
  state        text not null,
  sent_at      integer,
  finished_at  integer,
  result_ok    integer,
  result_at    integer,
  result       text,
  reason       text not null,
  version      integer not null
) strict;

create index command_commands_by_device on command_commands (device, id);
-- Only open commands can expire, and only finished ones are purged.
create index command_commands_due on command_commands (expires_at, id) where finished_at is null;
create index command_commands_finished on command_commands (finished_at) where finished_at is not null;
