-- What is known of a device that nobody registered from who passes on what it says.
alter table status_inbox add column source text;
alter table status_inbox add column name text;
alter table status_inbox add column model text;
