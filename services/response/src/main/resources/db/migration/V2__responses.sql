-- Responses to major incidents, what they record, what they say to the public, and the plans and rosters that they go by.
--
-- What is in a body was checked when it was stored; columns beside it are what is asked for. A body's fields are only added, so that an
-- older copy of the service reads what a newer one wrote.
--
-- Nobody who is bound to one school sees any of it: a response is the business of the police, the media and the education authority.

-- Incidents, as far as a response has to know them: from anyuan.incident.events.
create table incidents (
  id          text collate "C" primary key,
  school_id   text collate "C" not null,
  region_path text collate "C" not null,
  body        text not null,
  version     bigint not null
);
create index incidents_path on incidents (region_path);

-- A response is read, locked, decided about and written as a whole: the pairings between its tracks hold only where nobody decides
-- about one track while somebody else does about another.
create table responses (
  id          uuid primary key,
  -- One for each incident, however it was opened.
  incident_id text collate "C" not null,
  school_id   text collate "C" not null,
  region_path text collate "C" not null,
  state       text not null,
  mode        text not null,
  opened_at   timestamptz not null,
  -- When the next alarm is due, unless somebody acts before.
  due_at      timestamptz,
  body        text not null,
  version     bigint not null,
  -- What live views are told by.
  changed_at  timestamptz not null
);
create index responses_changed on responses (changed_at);
create unique index responses_incident on responses (incident_id);
create index responses_path on responses (region_path, id);
create index responses_due on responses (due_at) where due_at is not null;

-- What happened in a response, in order. Not partitioned by month: a few hundred rows for each major incident, and they are read with
-- it. The sequence is the version of the response after it, so two can never write the same step.
create table response_record (
  response_id uuid not null references responses (id),
  sequence    bigint not null,
  region_path text collate "C" not null,
  happened_at timestamptz not null,
  actor       text not null,
  actor_role  text not null,
  body        text not null,
  primary key (response_id, sequence)
);

create table statements (
  id          uuid primary key,
  response_id uuid not null references responses (id),
  region_path text collate "C" not null,
  kind        text not null,
  state       text not null,
  body        text not null,
  version     bigint not null
);
create index statements_response on statements (response_id, id);
create index statements_path on statements (region_path, id);

-- Each version of a text as it was when it was written.
create table statement_versions (
  statement_id uuid not null references statements (id),
  version      bigint not null,
  region_path  text collate "C" not null,
  written_by   text not null,
  written_at   timestamptz not null,
  content      text not null,
  primary key (statement_id, version)
);

-- What left the house. Only ever added to: what stands is the last of its statement, unless that is a CANCEL.
create table publications (
  id            uuid primary key,
  -- The order in which they were written; a transaction that began earlier may become visible later.
  sequence      bigint generated always as identity unique,
  response_id   uuid not null references responses (id),
  statement_id  uuid not null references statements (id),
  version       bigint not null,
  -- As CAP 1.2 calls them: ALERT, UPDATE, CANCEL. Of a CANCEL the texts are those that stand withdrawn.
  type          text not null check (type in ('ALERT', 'UPDATE', 'CANCEL')),
  kind          text not null check (kind in ('STATEMENT', 'BRIEFING', 'SAFETY_INSTRUCTION')),
  -- An EXERCISE is for nobody outside.
  mode          text not null check (mode in ('ACTUAL', 'EXERCISE')),
  region_path   text collate "C" not null,
  school_id     text collate "C" not null,
  incident_id   text collate "C" not null,
  -- The school's name only where the text may say it; else the county's.
  area_name     text not null,
  area_name_en  text not null,
  names_place   boolean not null,
  incident_kind text not null,
  severity      text not null,
  title_zh      text not null,
  body_zh       text not null,
  -- Empty where a safety instruction could not wait for it.
  title_en      text not null,
  body_en       text not null,
  -- Why it was withdrawn; empty for the others.
  reason        text not null,
  published_at  timestamptz not null,
  -- JSON list of the ids of earlier publications of the statement, the oldest first.
  earlier       text not null
);
-- Nothing is published twice, whatever two people, or a restart, do.
create unique index publications_once on publications (statement_id, version);
create index publications_path on publications (region_path, sequence);

-- A region's own plans, each version kept. What nobody changed is in the service itself.
create table plans (
  id          text collate "C" not null,
  version     bigint not null,
  region_path text collate "C" not null,
  retired     boolean not null,
  body        text not null,
  primary key (id, version)
);
create index plans_path on plans (region_path);

create table rosters (
  region_id   text collate "C" primary key,
  region_path text collate "C" not null,
  body        text not null,
  version     bigint not null
);

alter table incidents enable row level security;
create policy incidents_all on incidents to ${app}
  using (in_scope(region_path) and of_school('')) with check (in_scope(region_path) and of_school(''));
alter table responses enable row level security;
create policy responses_all on responses to ${app}
  using (in_scope(region_path) and of_school('')) with check (in_scope(region_path) and of_school(''));
alter table response_record enable row level security;
create policy response_record_all on response_record to ${app}
  using (in_scope(region_path) and of_school('')) with check (in_scope(region_path) and of_school(''));
alter table statements enable row level security;
create policy statements_all on statements to ${app}
  using (in_scope(region_path) and of_school('')) with check (in_scope(region_path) and of_school(''));
alter table statement_versions enable row level security;
create policy statement_versions_all on statement_versions to ${app}
  using (in_scope(region_path) and of_school('')) with check (in_scope(region_path) and of_school(''));
alter table publications enable row level security;
create policy publications_all on publications to ${app}
  using (in_scope(region_path) and of_school('')) with check (in_scope(region_path) and of_school(''));

-- A region goes by the plans and rosters of the regions above it where it has none of its own.
alter table plans enable row level security;
create policy plans_all on plans to ${app}
  using (in_scope(region_path) and of_school('')) with check (in_scope(region_path) and of_school(''));
create policy plans_above on plans for select to ${app}
  using (of_school('') and starts_with(nullif(current_setting('anyuan.scope', true), ''), region_path));
alter table rosters enable row level security;
create policy rosters_all on rosters to ${app}
  using (in_scope(region_path) and of_school('')) with check (in_scope(region_path) and of_school(''));
create policy rosters_above on rosters for select to ${app}
  using (of_school('') and starts_with(nullif(current_setting('anyuan.scope', true), ''), region_path));

-- What happened, was said or was planned stays; only what stands now is changed.
grant select, insert, update on incidents, responses, statements, rosters to ${app};
grant select, insert on response_record, statement_versions, publications, plans to ${app};
