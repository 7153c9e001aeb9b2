-- What a floor says of its plan; all null when it has none.
alter table facility_floors
  add column plan_format text,
  add column plan_width  integer,
  add column plan_height integer,
  add column plan_size   bigint,
  add column plan_digest text;

-- The images, which nobody needs who lists floors.
create table facility_plans (
  floor_id uuid not null primary key references facility_floors (id) on delete cascade,
  format   text not null,
  width    integer not null,
  height   integer not null,
  image    bytea not null
);

-- An image is compressed already.
alter table facility_plans alter column image set storage external;
