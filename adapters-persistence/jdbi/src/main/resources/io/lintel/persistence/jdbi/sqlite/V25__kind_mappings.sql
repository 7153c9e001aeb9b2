-- How what devices of a kind send becomes fields, as JSON; null when it needs no change.
alter table device_kinds add column mapping text;
