-- Who may use Lintel. Emails are in lower case. Of passwords, tokens and sessions only hashes are kept.
create table identity_users (
  id            uuid not null constraint identity_users_id_key primary key,
  email         text collate "C" not null constraint identity_users_email_key unique,
  name          text not null,
  role          text not null,
  state         text not null,
  password_hash text,
  version       bigint not null,
  created_at    bigint not null,
  updated_at    bigint not null
);

-- What is locked to keep the last active admin.
create index identity_active_admins on identity_users (id) where role = 'ADMIN' and state = 'ACTIVE';

create table identity_grants (
  user_id     uuid not null references identity_users (id) on delete cascade,
  building_id uuid not null,
  level       text not null,
  primary key (user_id, building_id)
);

create index identity_grants_of_building on identity_grants (building_id, user_id);

-- scopes: separated by blanks
create table identity_tokens (
  id           uuid not null constraint identity_tokens_id_key primary key,
  user_id      uuid not null references identity_users (id) on delete cascade,
  name         text not null,
  scopes       text not null,
  hash         text collate "C" not null constraint identity_tokens_hash_key unique,
  created_at   bigint not null,
  expires_at   bigint,
  last_used_at bigint
);

create index identity_tokens_of_user on identity_tokens (user_id, id);

create table identity_sessions (
  id           uuid not null constraint identity_sessions_id_key primary key,
  user_id      uuid not null references identity_users (id) on delete cascade,
  hash         text collate "C" not null constraint identity_sessions_hash_key unique,
  address      text not null,
  client       text not null,
  created_at   bigint not null,
  expires_at   bigint not null,
  last_used_at bigint not null
);

create index identity_sessions_of_user on identity_sessions (user_id, id);
create index identity_sessions_by_expiry on identity_sessions (expires_at);
