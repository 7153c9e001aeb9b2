-- What a floor says of its plan; all null when it has none.
alter table facility_floors add column plan_format text;
alter table facility_floors add column plan_width integer;
alter table facility_floors add column plan_height integer;
alter table facility_floors add column plan_size integer;
alter table facility_floors add column plan_digest text;

-- The images, which nobody needs who lists floors.
create table facility_plans (
  floor_id text not null primary key references facility_floors (id) on delete cascade,
  format   text not null,
  width    integer not null,
  height   integer not null,
  image    blob not null
) strict;
