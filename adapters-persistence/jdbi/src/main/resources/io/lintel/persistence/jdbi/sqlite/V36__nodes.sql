-- What one node at a time may do, which one does it, and until when (microseconds since 1970).
create table node_leases (
  duty  text not null primary key,
  node  text not null,
  until integer not null
) strict, without rowid;

-- For whom brokers keep what comes; topics stand in lines.
create table node_listeners (
  place     text not null,
  name      text not null,
  node      text not null,
  topics    text not null,
  seen      integer not null,
  -- Until when it must not listen, because somebody takes away what is kept for it.
  dismissed integer,
  primary key (place, name)
) strict, without rowid;
