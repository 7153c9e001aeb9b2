-- Who changed what. owner: the user whose token it was; principal: that user, or else the actor.
-- before and after: objects, secrets masked. Rows are never changed.
create table audit_entries (
  id           uuid not null constraint audit_entries_id_key primary key,
  at           bigint not null,
  actor        text collate "C" not null,
  actor_name   text not null,
  owner        text collate "C",
  principal    text collate "C" not null,
  address      text,
  request      text,
  action       text collate "C" not null,
  subject_kind text collate "C" not null,
  subject      text collate "C" not null,
  building     uuid,
  before       text,
  after        text
);

create index audit_entries_by_time on audit_entries (at, id);
create index audit_entries_by_subject on audit_entries (subject, subject_kind, at, id);
create index audit_entries_by_principal on audit_entries (principal, at, id);
-- Of most entries the actor is the principal.
create index audit_entries_by_token on audit_entries (actor, at, id) where owner is not null;
