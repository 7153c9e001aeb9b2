-- Devices that were heard and are not registered. at, fields, omitted, topic: of the report that was received
-- last; fields: an object of field names and values.
create table status_inbox (
  eui        text collate "C" not null primary key,
  first_seen bigint not null,
  last_seen  bigint not null,
  reports    bigint not null,
  at         bigint not null,
  fields     text not null,
  omitted    integer not null,
  topic      text
) with (fillfactor = 80);

create index status_inbox_by_first_seen on status_inbox (first_seen, eui);
create index status_inbox_by_last_seen on status_inbox (last_seen, eui);

-- Messages that nobody understood. size: how much of the room it takes, in bytes. The second index has all
-- that is needed to find what there is no room for.
create table status_quarantine (
  id             text collate "C" not null primary key,
  digest         text collate "C" not null unique,
  topic          text not null,
  payload        bytea not null,
  truncated      boolean not null,
  retained       boolean not null,
  size           bigint not null,
  first_received bigint not null,
  received       bigint not null,
  times          bigint not null,
  reason         text not null,
  state          text collate "C" not null
);

create index status_quarantine_by_reception on status_quarantine (received, id, size);
