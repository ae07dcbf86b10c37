-- Pictures of a school's floors, which its officer or an administrator uploads: so that help finds a room in a building that it
-- has never seen. Whoever means harm would learn the same from one, so a plan is read by the school, its police and
-- administrators alone, and it is on no topic.
create table floor_plans (
  -- Made of school, building and floor: there is one plan for each.
  id          uuid primary key,
  school_id   text collate "C" not null references schools (id),
  region_path text collate "C" not null,
  building    text not null check (building <> ''),
  -- Empty: of the building as a whole.
  floor       text not null,
  -- As its first bytes say, whatever it was called. No SVG: a picture that is a program.
  media_type  text not null check (media_type in ('image/png', 'image/jpeg', 'image/webp')),
  -- What a reader's machine will have to hold. Said once more, for whoever writes past the service.
  width       int not null check (width between 1 and 8192),
  height      int not null check (height between 1 and 8192),
  sha256      text not null,
  picture     bytea not null check (octet_length(picture) between 1 and 4194304),
  bytes       int not null check (bytes = octet_length(picture)),
  kept_by     text not null,
  kept_at     timestamptz not null,
  unique (school_id, building, floor),
  check (width::bigint * height <= 25000000)
);
-- Pictures are compressed already.
alter table floor_plans alter column picture set storage external;

alter table floor_plans enable row level security;
create policy floor_plans_all on floor_plans to ${app}
  using (in_scope(region_path) and of_school(school_id)) with check (in_scope(region_path) and of_school(school_id));
-- A plan that is wrong leads help astray: it goes for good. That there was one stays in the audit trail.
grant select, insert, update, delete on floor_plans to ${app};
