-- What devices are to be like. fields: an object of field names and [since when, value].
create table status_desired (
  device     text collate "C" not null primary key,
  fields     text not null,
  version    bigint not null,
  updated_at bigint not null
) with (fillfactor = 80);

-- What devices are told to do. result_ok, result_at, result: null while the device has not answered.
create table command_commands (
  id           text collate "C" not null primary key,
  device       text collate "C" not null,
  eui          text collate "C" not null,
  name         text not null,
  payload      text not null,
  requested_by text not null,
  requested_at bigint not null,
  expires_at   bigint not null,
  state        text collate "C" not null,
  sent_at      bigint,
  finished_at  bigint,
  result_ok    boolean,
  result_at    bigint,
  result       text,
  reason       text not null,
  version      bigint not null
) with (fillfactor = 80);

create index command_commands_by_device on command_commands (device, id);
-- Only open commands can expire, and only finished ones are purged.
create index command_commands_due on command_commands (expires_at, id) where finished_at is null;
create index command_commands_finished on command_commands (finished_at) where finished_at is not null;
