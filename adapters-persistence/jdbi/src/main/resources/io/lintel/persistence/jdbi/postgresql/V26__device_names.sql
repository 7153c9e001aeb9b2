-- What sources call their devices. eui: null for what is none, such as a group; told: when it was last said.
create table status_device_names (
  source text collate "C" not null,
  name   text collate "C" not null,
  eui    text,
  model  text,
  told   bigint not null,
  primary key (source, name)
);
