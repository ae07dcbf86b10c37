-- What every table here goes by, and what leaves and comes with a transaction: outbox, inbox, audit trail, remembered requests.
--
-- Row-level security: the service sets anyuan.scope (a region path) and anyuan.school (one school, or empty) in every
-- transaction; unset or empty sees nothing, writes nothing. It holds even for a find by id or native SQL.
create function in_scope(path text) returns boolean language sql stable parallel safe
  return coalesce(starts_with(path, nullif(current_setting('anyuan.scope', true), '')), false);
create function of_school(id text) returns boolean language sql stable parallel safe
  return coalesce(nullif(current_setting('anyuan.school', true), '') = id, true);

grant usage on schema public to ${app};

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

-- Events that a consumer has worked on (org.anyuan.common.inbox).
create table inbox (
  consumer text not null,
  event_id text not null,
  seen_at  timestamptz not null default now(),
  primary key (consumer, event_id)
);
create index inbox_seen on inbox (seen_at);
grant select, insert, delete on inbox to ${app};

-- Who did what to which thing (org.anyuan.common.audit). Written unlinked, linked by the sealer into one chain per region.
create table audit_trail (
  id            bigint generated always as identity primary key,
  region_id     text not null check (region_id <> ''),
  region_path   text not null,
  occurred_at   timestamptz not null,
  actor         text not null,
  actor_role    text not null,
  action        text not null,
  subject       text not null,
  -- JSON as text: the hash covers every byte of it.
  detail        text not null check (length(detail) <= 65536),
  sequence      bigint,
  previous_hash bytea,
  hash          bytea,
  sealed_at     timestamptz,
  unique (region_id, sequence),
  check ((sequence is null) = (hash is null) and (sequence is null) = (previous_hash is null))
);
create index audit_trail_unsealed on audit_trail (id) where sequence is null;

-- Append-only for the application: it may insert a row without a seal, and seal it once. Nobody but the owner changes or deletes one.
alter table audit_trail enable row level security;
create policy audit_read on audit_trail for select to ${app}
  using (starts_with(region_path, nullif(current_setting('anyuan.scope', true), '')));
create policy audit_append on audit_trail for insert to ${app}
  with check (sequence is null and starts_with(region_path, nullif(current_setting('anyuan.scope', true), '')));
create policy audit_seal on audit_trail for update to ${app}
  using (sequence is null and current_setting('anyuan.scope', true) = '/') with check (sequence is not null);
grant select on audit_trail to ${app};
grant insert (region_id, region_path, occurred_at, actor, actor_role, action, subject, detail) on audit_trail to ${app};
grant update (sequence, previous_hash, hash, sealed_at) on audit_trail to ${app};

-- Requests that carried an Idempotency-Key, and what came of them (org.anyuan.common.request). Each caller has keys of their own.
create table requests (
  caller    text not null,
  operation text not null,
  key       text not null,
  content   text not null,
  result_id text not null,
  seen_at   timestamptz not null default now(),
  primary key (caller, operation, key)
);
create index requests_seen on requests (seen_at);
grant select, insert, delete on requests to ${app};
