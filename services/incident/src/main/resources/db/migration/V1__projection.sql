-- What queries and reports read of incidents: a projection of anyuan.incident.events. Nothing here is the truth; the log
-- is. So everything may be written again, and nothing is waited for on the path of an alarm.

-- How far each partition of the events is in these tables. It changes in the transaction of what it stands for, so an
-- event is here once or not at all. Whoever moves it must know where it stood: that keeps out a copy which lost the
-- partition and does not know it yet.
create table projection_positions (
  partition int primary key,
  next_offset bigint not null
);

create table incidents (
  incident_id uuid primary key,
  school_id text not null,
  school_name text not null,
  -- Ids from the root with slashes around. '/' where the event named no region: the root alone sees it.
  region_path text not null,
  -- Where its tasks were handed or escalated to: they may see it as well.
  addressee_paths text[] not null,
  mode text not null,
  state text not null,
  severity text not null,
  kinds text[] not null,
  -- Duress or silent panic: the school must see and hear nothing of it, here neither.
  silent_at_school boolean not null,
  -- The highest version wins, in whatever order they come.
  version bigint not null,
  opened_at timestamptz not null,
  last_signal_at timestamptz,
  acknowledged_at timestamptz,
  confirmed_at timestamptz,
  major_at timestamptz,
  closed_at timestamptz,
  disposition text,
  signal_count bigint not null,
  opened_by_person boolean not null,
  merged_into uuid,
  -- anyuan.incident.v1.Incident: what the columns above leave out.
  snapshot bytea not null
);

-- The lists: newest first, by part of the tree, by school.
create index incidents_newest on incidents (opened_at desc, incident_id desc);
create index incidents_region on incidents (region_path text_pattern_ops, opened_at desc);
create index incidents_school on incidents (school_id, opened_at desc);

-- One row for each task of an incident, with its budget, for the reports.
create table tasks (
  task_id uuid primary key,
  incident_id uuid not null,
  school_id text not null,
  region_path text not null,
  mode text not null,
  audience text not null,
  state text not null,
  version bigint not null,
  incident_version bigint not null,
  addressees text[] not null,
  due_from timestamptz,
  queued_at timestamptz,
  delivered_at timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by text,
  -- Steps whose budget was breached, in the order of breach.
  overdue text[] not null
);

create index tasks_incident on tasks (incident_id);
create index tasks_due on tasks (due_from);
