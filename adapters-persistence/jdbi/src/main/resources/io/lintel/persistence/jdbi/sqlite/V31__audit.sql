-- Who changed what. owner: the user whose token it was; principal: that user, or else the actor.
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
create index audit_entries_by_subject on audit_entries (subject_kind, subject, at, id);
create index audit_entries_by_actor on audit_entries (actor, at, id);
create index audit_entries_by_principal on audit_entries (principal, at, id);
create index audit_entries_by_action on audit_entries (action, at, id);
