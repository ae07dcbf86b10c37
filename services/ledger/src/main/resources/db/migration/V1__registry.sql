-- The registry: the tree of regions, schools and devices.
--
-- Row-level security: the service sets anyuan.scope (a region path) and anyuan.school (one school, or empty) in every
-- transaction; unset or empty sees nothing, writes nothing. It holds even for a find by id or native SQL.
create function in_scope(path text) returns boolean language sql stable parallel safe
  return coalesce(starts_with(path, nullif(current_setting('anyuan.scope', true), '')), false);
create function of_school(id text) returns boolean language sql stable parallel safe
  return coalesce(nullif(current_setting('anyuan.school', true), '') = id, true);

create table regions (
  id           text collate "C" primary key,
  code         text not null,
  parent_id    text collate "C" references regions (id) deferrable initially deferred,
  -- Ids from the root, slashes around. Scope follows it; a move rewrites it for all below.
  path         text collate "C" not null unique deferrable initially deferred,
  level        text not null,
  name         text not null,
  english_name text not null,
  longitude    double precision check (longitude between -180 and 180),
  latitude     double precision check (latitude between -90 and 90),
  version      bigint not null,
  retired      boolean not null,
  check (path like '%/' || id || '/'),
  check ((longitude is null) = (latitude is null))
);
create index regions_parent on regions (parent_id);

create table schools (
  id                  text collate "C" primary key,
  name                text not null,
  english_name        text not null,
  type                text not null,
  region_id           text collate "C" not null references regions (id),
  region_path         text collate "C" not null,
  -- Read off the tree when the school is stored or a region above it moves: the nearest of each, or null.
  station_region_id   text collate "C",
  county_region_id    text collate "C",
  police_station_name text not null,
  -- Degrees, CGCS2000.
  longitude           double precision not null check (longitude between -180 and 180),
  latitude            double precision not null check (latitude between -90 and 90),
  -- JSON: [{"name","rooms"}]. Read and written as a whole.
  buildings           text not null,
  arrival_time        text,
  dismissal_time      text,
  demo                boolean not null,
  version             bigint not null,
  retired             boolean not null
);
create index schools_path on schools (region_path);

create table devices (
  id          text collate "C" primary key,
  school_id   text collate "C" not null references schools (id),
  region_path text collate "C" not null,
  kind        text not null,
  protocol    text not null,
  building    text not null,
  floor       text not null,
  room        text not null,
  longitude   double precision check (longitude between -180 and 180),
  latitude    double precision check (latitude between -90 and 90),
  enabled     boolean not null,
  -- JSON: [{"sealed","fingerprint","notAfter"}], the newest first. "sealed" only the alarm service can open. "fingerprint" is
  -- a SHA-256 over the device's id and a secret of at least 192 random bits: it tells a secret that is imported again from
  -- another one, and cannot be turned back.
  secrets     text not null,
  version     bigint not null,
  retired     boolean not null
);
create index devices_school on devices (school_id);
create index devices_path on devices (region_path);

create table imports (
  id             uuid primary key,
  -- The scope of whoever started it: seen by the same or a wider one.
  region_path    text collate "C" not null,
  type           text not null,
  state          text not null,
  total_rows     bigint not null,
  imported_rows  bigint not null,
  unchanged_rows bigint not null,
  rejected_rows  bigint not null,
  errors         text not null,
  started_at     timestamptz not null,
  heartbeat      timestamptz not null
);

-- Requests that carried an Idempotency-Key, and what came of them. Each caller has keys of their own.
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

alter table regions enable row level security;
-- Regions are public: whoever is signed in, in whatever scope, may read the tree.
create policy regions_read on regions for select to ${app}
  using (nullif(current_setting('anyuan.scope', true), '') is not null);
create policy regions_insert on regions for insert to ${app} with check (in_scope(path) and of_school(''));
create policy regions_update on regions for update to ${app}
  using (in_scope(path) and of_school('')) with check (in_scope(path) and of_school(''));

alter table schools enable row level security;
create policy schools_all on schools to ${app}
  using (in_scope(region_path) and of_school(id)) with check (in_scope(region_path) and of_school(id));

alter table devices enable row level security;
create policy devices_all on devices to ${app}
  using (in_scope(region_path) and of_school(school_id)) with check (in_scope(region_path) and of_school(school_id));

alter table imports enable row level security;
create policy imports_all on imports to ${app} using (in_scope(region_path)) with check (in_scope(region_path));

grant usage on schema public to ${app};
-- Nothing is deleted: what is out of use is retired.
grant select, insert, update on regions, schools, devices, imports to ${app};
grant select, insert, delete on requests to ${app};
