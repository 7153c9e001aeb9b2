-- What devices prove themselves with at a broker. Which device it is of is no foreign key: devices are another context's.
create table identity_device_credentials (
  eui        text collate "C" not null primary key,
  device_id  uuid not null,
  hash       text not null,
  created_at bigint not null
);

-- Who speaks for many devices at a broker. Filters stand one a line.
create table identity_bridges (
  name       text collate "C" not null primary key,
  hash       text not null,
  publish    text not null,
  subscribe  text not null,
  created_at bigint not null
);
