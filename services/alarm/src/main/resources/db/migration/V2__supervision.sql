-- How each device in use does, as it was told. A row changes with a device's state, never with a heartbeat.
create table device_status (
  device_id text collate "C" primary key,
  school_id text not null,
  region_path text collate "C" not null,
  state text not null check (state in ('AWAITED', 'ONLINE', 'FAULT', 'LATE', 'SILENT')),
  -- A bit for each fault that lasts.
  faults smallint not null,
  since timestamptz not null,
  -- When the row was written: what was heard since is known to the copies alone.
  last_seen_at timestamptz,
  interval_seconds integer not null,
  -- The device's own word, which outlives a restart.
  interval_said boolean not null,
  battery_percent smallint
);
create index device_status_school on device_status (school_id, device_id);
create index device_status_region on device_status (region_path, device_id);
-- Nearly all devices are online: the others are what is asked for.
create index device_status_not_online on device_status (state, device_id) where state <> 'ONLINE';

-- A school whose last alarm path is gone. There are few, and a year after its end one is deleted, so it is not partitioned.
create table coverage_gap (
  gap_id uuid primary key,
  school_id text not null,
  region_path text collate "C" not null,
  reason text not null,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  overdue_at timestamptz,
  closed_at timestamptz,
  end_reason text
);
create unique index coverage_gap_open on coverage_gap (school_id) where closed_at is null;
create index coverage_gap_due on coverage_gap (due_at, gap_id);
create index coverage_gap_closed on coverage_gap (closed_at) where closed_at is not null;

-- How many devices a school has in use, and how many of them would bring an alarm: one path alone is a weakness.
create table school_paths (
  school_id text collate "C" primary key,
  region_path text collate "C" not null,
  in_use integer not null,
  paths integer not null
);
create index school_paths_few on school_paths (paths, school_id) where paths < 2;

-- One copy of alarm judges the devices at a time.
create table supervision_lease (
  only_row boolean primary key default true check (only_row),
  holder text not null,
  until timestamptz not null
);
insert into supervision_lease (holder, until) values ('', '-infinity');

create function in_scope(path text) returns boolean language sql stable parallel safe
  return coalesce(starts_with(path, nullif(current_setting('anyuan.scope', true), '')), false);
-- What is bound to one school sees that school alone.
create function of_school(id text) returns boolean language sql stable parallel safe
  return coalesce(nullif(current_setting('anyuan.school', true), '') = id, true);

alter table device_status enable row level security;
create policy by_region on device_status using (in_scope(region_path) and of_school(school_id));
alter table coverage_gap enable row level security;
create policy by_region on coverage_gap using (in_scope(region_path) and of_school(school_id));
alter table school_paths enable row level security;
create policy by_region on school_paths using (in_scope(region_path) and of_school(school_id));

grant select, insert, update, delete on device_status, coverage_gap, school_paths to ${app};
grant select, update on supervision_lease to ${app};

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
