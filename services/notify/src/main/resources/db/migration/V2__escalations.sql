-- Incidents as their own events say they stand, the escalations of their tasks, what happened in them, and the policies that they go by.
--
-- What is in a body was checked when it was stored; columns beside it are what is asked for. A body's fields are only added, so that an
-- older copy of the service reads what a newer one wrote.

-- From anyuan.incident.events. The version keeps out what comes late or twice. What is open here has to be escalated: the sweep
-- measures escalations against these rows, not against what was started.
create table known_incidents (
  id          text collate "C" primary key,
  school_id   text collate "C" not null,
  region_path text collate "C" not null,
  open        boolean not null,
  -- When it was first heard of.
  since       timestamptz not null,
  body        text not null,
  version     bigint not null
);
create index known_incidents_open on known_incidents (id) where open;
create index known_incidents_path on known_incidents (region_path);

-- One for each task and addressee; the school's own is in the region of its county. Nothing of it is kept anywhere else: whoever
-- is restarted goes on from here.
create table escalations (
  id          uuid primary key,
  task_id     text collate "C" not null,
  incident_id text collate "C" not null references known_incidents (id),
  school_id   text collate "C" not null,
  region_path text collate "C" not null,
  lane        text not null check (lane in ('POLICE', 'EDUCATION', 'MEDIA', 'SCHOOL')),
  state       text not null check (state in ('WAITING', 'ACKNOWLEDGED', 'EXHAUSTED', 'CLOSED')),
  over        boolean not null,
  -- When it goes on by itself. No check that one that is not over has it: the sweep is there to find what should not be.
  next_at     timestamptz,
  body        text not null,
  version     bigint not null
);
create index escalations_incident on escalations (incident_id);
create index escalations_task on escalations (task_id);
create index escalations_path on escalations (region_path, id);
create index escalations_due on escalations (next_at) where not over;
create index escalations_going on escalations (id) where not over;

-- What happened in an escalation, in order: whom each notice reached, what was alarmed, how it stood then. Not partitioned by month: it
-- is read with its escalation, which may last for months where an incident is opened again.
create table escalation_record (
  escalation_id uuid not null references escalations (id),
  sequence      bigint generated always as identity,
  region_path   text collate "C" not null,
  school_id     text collate "C" not null,
  lane          text not null,
  at            timestamptz not null,
  kind          text not null check (kind in ('Stood', 'Told', 'Alarmed', 'Strayed')),
  body          text not null,
  primary key (escalation_id, sequence)
);

-- Each version of a policy stays; what comes with the service is not here.
create table policies (
  id          text collate "C" not null,
  version     bigint not null,
  newest      boolean not null,
  region_path text collate "C" not null,
  -- Of this one alone; empty for all.
  school_id   text collate "C" not null,
  lane        text not null check (lane in ('POLICE', 'EDUCATION', 'MEDIA', 'SCHOOL')),
  -- Nothing goes by it any more.
  retired     boolean not null,
  body        text not null,
  primary key (id, version)
);
create unique index policies_newest on policies (id) where newest;
create index policies_path on policies (region_path) where newest;

alter table known_incidents enable row level security;
create policy known_incidents_all on known_incidents to ${app}
  using (in_scope(region_path) and of_school('')) with check (in_scope(region_path) and of_school(''));
-- Who is bound to a school learns of its own incidents alone.
create policy known_incidents_school on known_incidents for select to ${app}
  using (nullif(current_setting('anyuan.school', true), '') = school_id and in_scope(region_path));

alter table escalations enable row level security;
create policy escalations_all on escalations to ${app}
  using (in_scope(region_path) and of_school('')) with check (in_scope(region_path) and of_school(''));
-- A school's own escalation stands in its county, which is above whoever is bound to the school.
create policy escalations_school on escalations for select to ${app}
  using (lane = 'SCHOOL' and nullif(current_setting('anyuan.school', true), '') = school_id);
alter table escalation_record enable row level security;
create policy escalation_record_all on escalation_record to ${app}
  using (in_scope(region_path) and of_school('')) with check (in_scope(region_path) and of_school(''));
create policy escalation_record_school on escalation_record for select to ${app}
  using (lane = 'SCHOOL' and nullif(current_setting('anyuan.school', true), '') = school_id);

-- A region goes by the policies of the regions above it where it has none of its own; a school by its county's for schools.
alter table policies enable row level security;
create policy policies_all on policies to ${app}
  using (in_scope(region_path) and of_school('')) with check (in_scope(region_path) and of_school(''));
create policy policies_above on policies for select to ${app}
  using (of_school('') and starts_with(nullif(current_setting('anyuan.scope', true), ''), region_path));
create policy policies_school on policies for select to ${app}
  using (lane = 'SCHOOL' and school_id in ('', nullif(current_setting('anyuan.school', true), ''))
    and nullif(current_setting('anyuan.school', true), '') is not null
    and (in_scope(region_path) or starts_with(nullif(current_setting('anyuan.scope', true), ''), region_path)));

-- What happened stays, and so does every version of a policy; only what stands now is changed.
grant select, insert, update on known_incidents, escalations to ${app};
grant select, insert on escalation_record, policies to ${app};
grant update (newest) on policies to ${app};
