-- value: its canonical text, null when the field was removed; number: the same when it is one.
--
-- The number is in the primary key, so that what buckets add up is one range of it. It is visited without
-- the table as far as the table has been vacuumed since, which inserts alone make happen too seldom.
create table status_history (
  eui    text collate "C" not null,
  field  text collate "C" not null,
  at     bigint not null,
  hash   bigint not null,
  value  text,
  number double precision,
  primary key (eui, field, at) include (number)
) with (autovacuum_vacuum_insert_scale_factor = 0.02);

create index status_history_by_time on status_history (at);
