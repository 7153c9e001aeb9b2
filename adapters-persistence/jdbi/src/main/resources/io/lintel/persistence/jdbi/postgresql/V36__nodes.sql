-- What one node at a time may do, which one does it, and until when (microseconds since 1970).
create table node_leases (
  duty  text collate "C" not null primary key,
  node  text not null,
  until bigint not null
) with (fillfactor = 50);

-- For whom brokers keep what comes; topics stand in lines.
create table node_listeners (
  place     text collate "C" not null,
  name      text collate "C" not null,
  node      text not null,
  topics    text not null,
  seen      bigint not null,
  -- Until when it must not listen, because somebody takes away what is kept for it.
  dismissed bigint,
  primary key (place, name)
) with (fillfactor = 50);
