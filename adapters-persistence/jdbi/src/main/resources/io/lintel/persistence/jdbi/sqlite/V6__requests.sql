-- Requests that callers have named; answer: null while nobody has finished it.
create table shared_requests (
  caller      text not null,
  name        text not null,
  fingerprint text not null,
  begun_at    integer not null,
  answer      text,
  primary key (caller, name)
) strict;

create index shared_requests_by_beginning on shared_requests (begun_at);
