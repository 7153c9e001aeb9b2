-- When something came from a source last, by the clock of silence, see status_hearing.
create table status_sources (
  source text not null primary key,
  heard  integer not null
) strict, without rowid;
