-- Lists by last report are one range of it.
create index status_devices_by_last_seen on status_devices (last_seen, eui);
