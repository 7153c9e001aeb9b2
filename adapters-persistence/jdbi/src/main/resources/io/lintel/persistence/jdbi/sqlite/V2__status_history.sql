-- value: its canonical text, null when the field was removed; number: the same when it is one.
create table status_history (
  eui    text not null,
  field  text not null,
  at     integer not null,
  hash   integer not null,
  value  text,
  number real,
  primary key (eui, field, at)
) strict, without rowid;

create index status_history_by_time on status_history (at);
