-- Who may use Lintel. Emails are in lower case. Of passwords, tokens and sessions only hashes are kept.
create table identity_users (
  id            text not null primary key,
  email         text not null unique,
  name          text not null,
  role          text not null,
  state         text not null,
  password_hash text,
  version       integer not null,
  created_at    integer not null,
  updated_at    integer not null
) strict;

-- What is locked to keep the last active admin.
create index identity_active_admins on identity_users (id) where role = 'ADMIN' and state = 'ACTIVE';

create table identity_grants (
  user_id     text not null references identity_users (id) on delete cascade,
  building_id text not null,
  level       text not null,
  primary key (user_id, building_id)
) strict;

create index identity_grants_of_building on identity_grants (building_id, user_id);

-- scopes: separated by blanks
create table identity_tokens (
  id           text not null primary key,
  user_id      text not null references identity_users (id) on delete cascade,
  name         text not null,
  scopes       text not null,
  hash         text not null unique,
  created_at   integer not null,
  expires_at   integer,
  last_used_at integer
) strict;

create index identity_tokens_of_user on identity_tokens (user_id, id);

create table identity_sessions (
  id           text not null primary key,
  user_id      text not null references identity_users (id) on delete cascade,
  hash         text not null unique,
  address      text not null,
  client       text not null,
  created_at   integer not null,
  expires_at   integer not null,
  last_used_at integer not null
) strict;

create index identity_sessions_of_user on identity_sessions (user_id, id);
create index identity_sessions_by_expiry on identity_sessions (expires_at);
