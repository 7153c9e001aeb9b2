-- What sources call their devices. eui: null for what is none, such as a group; told: when it was last said.
create table status_device_names (
  source text not null,
  name   text not null,
  eui    text,
  model  text,
  told   integer not null,
  primary key (source, name)
) strict, without rowid;
