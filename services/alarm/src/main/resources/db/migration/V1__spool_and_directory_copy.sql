-- Signals that Kafka had not confirmed in time. A row is deleted a day after Kafka has it, so the
-- table stays small and is not partitioned.
create table spooled_signal (
  id bigint generated always as identity primary key,
  signal_id uuid not null,
  -- With the id: the same content after the decider's 10 minutes is another press.
  received_at timestamptz not null,
  school_id text not null,
  region_path text not null,
  -- anyuan.alarm.v1.AlarmSignal
  signal bytea not null,
  spooled_at timestamptz not null default clock_timestamp(),
  drained_at timestamptz,
  -- When it was spooled or drained, whichever is last: what the live stream asks by.
  changed_at timestamptz not null default clock_timestamp(),
  unique (signal_id, received_at)
);

create index spooled_signal_waiting on spooled_signal (school_id, id) where drained_at is null;
create index spooled_signal_changed on spooled_signal (changed_at);

alter table spooled_signal enable row level security;
create policy by_region on spooled_signal
  using (starts_with(region_path, nullif(current_setting('anyuan.scope', true), '')));

-- One copy of alarm drains at a time.
create table spool_lease (
  only_row boolean primary key default true check (only_row),
  holder text not null,
  until timestamptz not null
);
insert into spool_lease (holder, until) values ('', '-infinity');

-- The ledger's newest record of each school and device, for a start without Kafka. It is read and
-- written by the service alone, never for a person, hence the whole tree or nothing.
create table directory_copy (
  topic text not null,
  id text not null,
  value bytea not null,
  primary key (topic, id)
);

alter table directory_copy enable row level security;
create policy system_only on directory_copy
  using (nullif(current_setting('anyuan.scope', true), '') = '/');

grant select, insert, update, delete on spooled_signal to ${app};
grant select, update on spool_lease to ${app};
grant select, insert, update, delete on directory_copy to ${app};
