-- Events that leave with the commit that caused them (org.anyuan.common.outbox). A row is deleted once Kafka confirmed it.
create table outbox (
  id           bigint generated always as identity primary key,
  topic        text not null,
  key          text not null,
  event_id     text not null,
  event_type   text not null,
  event_source text not null,
  event_time   timestamptz not null,
  value        bytea,
  created_at   timestamptz not null default now(),
  -- Kafka refuses the row for good: it holds up its key until an operator has removed it.
  failed_at    timestamptz,
  failure      text
);
create index outbox_failed on outbox (topic, key, id) where failed_at is not null;
-- Rows come and go all the time.
alter table outbox set (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 1000);

-- Whoever acts within a region may add an event; only the relay, with the whole tree as its scope, reads them.
alter table outbox enable row level security;
create policy outbox_append on outbox for insert to ${app} with check (true);
create policy outbox_relay_select on outbox for select to ${app} using (current_setting('anyuan.scope', true) = '/');
create policy outbox_relay_update on outbox for update to ${app} using (current_setting('anyuan.scope', true) = '/');
create policy outbox_relay_delete on outbox for delete to ${app} using (current_setting('anyuan.scope', true) = '/');
grant select, insert, delete on outbox to ${app};
grant update (failed_at, failure) on outbox to ${app};
