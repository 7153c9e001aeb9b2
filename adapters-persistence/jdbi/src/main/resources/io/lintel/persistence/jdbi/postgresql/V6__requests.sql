-- Requests that callers have named; answer: null while nobody has finished it.
create table shared_requests (
  caller      text collate "C" not null,
  name        text collate "C" not null,
  fingerprint text not null,
  begun_at    bigint not null,
  answer      text,
  primary key (caller, name)
);

create index shared_requests_by_beginning on shared_requests (begun_at);
