-- Times of exercise, registered before they begin: of one school, or of a region with all below it.
create table exercises (
  id          text collate "C" primary key,
  name        text not null,
  school_id   text collate "C" references schools (id),
  region_id   text collate "C" references regions (id),
  region_path text collate "C" not null,
  begins_at   timestamptz not null,
  ends_at     timestamptz not null,
  -- JSON lists. A drill window has both, another exercise neither. What is in them was checked when it was stored.
  device_ids  text not null,
  kinds       text not null,
  version     bigint not null,
  cancelled   boolean not null,
  check ((school_id is null) <> (region_id is null)),
  -- Said once more where nothing gets round it: whoever forgets an exercise must not silence a school for days.
  check (begins_at < ends_at and ends_at <= begins_at + interval '24 hours'),
  check (kinds not like '%DURESS%' and kinds not like '%SILENT_PANIC%')
);
create index exercises_school on exercises (school_id) where school_id is not null;
create index exercises_path on exercises (region_path);
create index exercises_ends on exercises (ends_at);

alter table exercises enable row level security;
-- One of a region is of no school: whoever is bound to a school neither sees nor changes it.
create policy exercises_all on exercises to ${app}
  using (in_scope(region_path) and of_school(coalesce(school_id, '')))
  with check (in_scope(region_path) and of_school(coalesce(school_id, '')));
-- A region knows of the exercises of the regions above it, which take place in it, too.
create policy exercises_above on exercises for select to ${app}
  using (of_school('') and school_id is null and starts_with(nullif(current_setting('anyuan.scope', true), ''), region_path));

grant select, insert, update on exercises to ${app};
