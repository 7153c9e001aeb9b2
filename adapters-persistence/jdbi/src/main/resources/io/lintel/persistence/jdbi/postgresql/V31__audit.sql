-- Who changed what. owner: the user whose token it was; principal: that user, or else the actor.
create table audit_entries (
  id           text collate "C" not null primary key,
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
  building     text collate "C",
  before       text,
  after        text
);

create index audit_entries_by_time on audit_entries (at, id);
create index audit_entries_by_subject on audit_entries (subject_kind, subject, at, id);
create index audit_entries_by_actor on audit_entries (actor, at, id);
create index audit_entries_by_principal on audit_entries (principal, at, id);
create index audit_entries_by_action on audit_entries (action, at, id);
