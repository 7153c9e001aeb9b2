-- To which trace what an event tells of belongs (W3C Trace Context); null for none.
alter table event_outbox add column trace text;
alter table event_log add column trace text;
