-- The EUIs of hardware that was replaced; each stays reserved for its device.
create table device_former_euis (
  eui         text collate "C" not null constraint device_former_euis_eui_key primary key,
  device_id   uuid not null references device_devices (id) on delete cascade,
  replaced_at bigint not null
);

create index device_former_euis_of_device on device_former_euis (device_id, replaced_at, eui);
