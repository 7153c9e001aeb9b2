-- What the systems on the way noted of the trace (W3C Trace Context, tracestate); null for none.
alter table event_outbox add column trace_state text;
alter table event_log add column trace_state text;
