-- Has a row while the database is being filled by a copy or a restore: what it holds is not whole.
create table shared_filling (
  id integer not null primary key check (id = 1)
);
