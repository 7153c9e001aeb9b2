-- The EUIs of hardware that was replaced; each stays reserved for its device.
create table device_former_euis (
  eui         text not null primary key,
  device_id   text not null references device_devices (id) on delete cascade,
  replaced_at integer not null
) strict;

create index device_former_euis_of_device on device_former_euis (device_id, replaced_at, eui);
