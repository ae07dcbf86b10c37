-- What surrounds what is said to the public: what it must not say, where it was posted, what the public asks, and order on the ground.
--
-- As in V2: bodies were checked when they were stored, columns beside them are what is asked for, and nobody who is bound to one school
-- sees any of it.

-- What an incident's own record protects: places, devices, what callers wrote. Only ever added to, so that what was somebody's room
-- stays protected after it was corrected. Read by the check of a statement's text alone, never answered.
create table protected_fields (
  incident_id text collate "C" primary key,
  region_path text collate "C" not null,
  body        text not null,
  updated_at  timestamptz not null
);

-- Where and when a person posted a publication. Nothing posts by itself.
create table postings (
  id             uuid primary key,
  statement_id   uuid not null references statements (id),
  publication_id uuid not null references publications (id),
  region_path    text collate "C" not null,
  platform       text not null,
  posted_at      timestamptz not null,
  recorded_by    text not null,
  recorded_role  text not null,
  recorded_at    timestamptz not null
);
create index postings_statement on postings (statement_id, posted_at);
create index postings_publication on postings (publication_id);

-- Concerns (社会关切): a topic and a platform. No account, no address of a post, no person: there are no columns for them.
create table concerns (
  id          uuid primary key,
  region_path text collate "C" not null,
  state       text not null,
  kind        text not null,
  platform    text not null,
  response_id text,
  -- The one with which it is answered, where it is the same.
  head_id     uuid references concerns (id),
  noticed_at  timestamptz not null,
  -- Since when it is in its state.
  since       timestamptz not null,
  body        text not null,
  version     bigint not null
);
create index concerns_path on concerns (region_path, id);
create index concerns_response on concerns (response_id, id) where response_id is not null;
create index concerns_head on concerns (head_id) where head_id is not null;
create index concerns_noticed on concerns (noticed_at);

create table grounds (
  response_id uuid primary key references responses (id),
  region_path text collate "C" not null,
  state       text not null,
  body        text not null,
  version     bigint not null
);

-- Each version as it was.
create table ground_versions (
  response_id uuid not null references responses (id),
  version     bigint not null,
  region_path text collate "C" not null,
  action      text not null,
  actor       text not null,
  actor_role  text not null,
  at          timestamptz not null,
  body        text not null,
  primary key (response_id, version)
);

alter table protected_fields enable row level security;
create policy protected_fields_all on protected_fields to ${app}
  using (in_scope(region_path) and of_school('')) with check (in_scope(region_path) and of_school(''));
alter table postings enable row level security;
create policy postings_all on postings to ${app}
  using (in_scope(region_path) and of_school('')) with check (in_scope(region_path) and of_school(''));
alter table concerns enable row level security;
create policy concerns_all on concerns to ${app}
  using (in_scope(region_path) and of_school('')) with check (in_scope(region_path) and of_school(''));
alter table grounds enable row level security;
create policy grounds_all on grounds to ${app}
  using (in_scope(region_path) and of_school('')) with check (in_scope(region_path) and of_school(''));
alter table ground_versions enable row level security;
create policy ground_versions_all on ground_versions to ${app}
  using (in_scope(region_path) and of_school('')) with check (in_scope(region_path) and of_school(''));

grant select, insert, update on protected_fields, concerns, grounds to ${app};
grant delete on protected_fields to ${app};
grant select, insert on postings, ground_versions to ${app};

-- The public page looks several times a second whether there is something new.
create index publications_public on publications (sequence) where mode = 'ACTUAL';

-- Who spoke, and where it holds by its official code, as it was on the day: neither changes with a deployment's settings.
alter table publications
  add column issuer    text not null default '',
  add column issuer_en text not null default '',
  add column area_code text not null default '';
