-- Devices that were heard and are not registered. at, fields, omitted, topic: of the report that was received
-- last; fields: an object of field names and values.
create table status_inbox (
  eui        text not null primary key,
  first_seen integer not null,
  last_seen  integer not null,
  reports    integer not null,
  at         integer not null,
  fields     text not null,
  omitted    integer not null,
  topic      text
) strict;

create index status_inbox_by_first_seen on status_inbox (first_seen, eui);
create index status_inbox_by_last_seen on status_inbox (last_seen, eui);

-- Messages that nobody understood. size: how much of the room it takes, in bytes. The second index has all
-- that is needed to find what there is no room for.
create table status_quarantine (
  id             text not null primary key,
  digest         text not null unique,
  topic          text not null,
  payload        blob not null,
  truncated      integer not null,
  retained       integer not null,
  size           integer not null,
  first_received integer not null,
  received       integer not null,
  times          integer not null,
  reason         text not null,
  state          text not null
) strict;

create index status_quarantine_by_reception on status_quarantine (received, id, size);
