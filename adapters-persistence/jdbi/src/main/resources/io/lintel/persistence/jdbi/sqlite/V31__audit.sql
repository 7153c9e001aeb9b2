-- Who changed what. owner: the user whose token it was; principal: that user, or else the actor.
-- before and after: objects, secrets masked. Rows are never changed.
create table audit_entries (
  id           text not null primary key,
  at           integer not null,
  actor        text not null,
  actor_name   text not null,
  owner        text,
  principal    text not null,
  address      text,
  request      text,
  action       text not null,
  subject_kind text not null,
  subject      text not null,
  building     text,
  before       text,
  after        text
) strict;

create index audit_entries_by_time on audit_entries (at, id);
create index audit_entries_by_subject on audit_entries (subject, subject_kind, at, id);
create index audit_entries_by_principal on audit_entries (principal, at, id);
-- Of most entries the actor is the principal.
create index audit_entries_by_token on audit_entries (actor, at, id) where owner is not null;
