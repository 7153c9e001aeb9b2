-- When something came from a source last, by the clock of silence, see status_hearing.
create table status_sources (
  source text collate "C" not null primary key,
  heard  bigint not null
) with (fillfactor = 50);
