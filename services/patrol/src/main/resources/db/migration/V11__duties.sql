-- Peak duty (高峰勤务): calendars, key road sections, who is assigned, and each day's duties.

-- One of a school, or of a region for its schools without one.
create table calendars (
  -- "s/" and the school's id, or "r/" and the region's.
  id          text collate "C" primary key,
  school_id   text collate "C",
  region_path text collate "C" not null,
  body        text not null,
  version     bigint not null
);
create unique index calendars_region on calendars (region_path) where school_id is null;
alter table calendars enable row level security;
create policy calendars_all on calendars to ${app}
  using (in_scope(region_path) and of_school(coalesce(school_id, ''))) with check (in_scope(region_path) and of_school(coalesce(school_id, '')));
-- What counts for a school may stand in a region above it, and whoever is bound to the school reads it there.
create policy calendars_above on calendars for select to ${app}
  using (school_id is null and starts_with(nullif(current_setting('anyuan.scope', true), ''), region_path));
grant select, insert, update on calendars to ${app};

create table road_sections (
  id          text collate "C" primary key,
  school_id   text collate "C" not null,
  region_path text collate "C" not null,
  state       text not null,
  parent      text collate "C",
  due_at      timestamptz,
  body        text not null,
  version     bigint not null
);
create index road_sections_school on road_sections (school_id);
create index road_sections_path on road_sections (region_path, id);
alter table road_sections enable row level security;
create policy road_sections_all on road_sections to ${app}
  using (in_scope(region_path) and of_school(school_id)) with check (in_scope(region_path) and of_school(school_id));
grant select, insert, update on road_sections to ${app};

create table assignments (
  id          text collate "C" primary key,
  school_id   text collate "C" not null,
  region_path text collate "C" not null,
  state       text not null,
  -- The post or the road section.
  parent      text collate "C",
  due_at      timestamptz,
  body        text not null,
  version     bigint not null
);
create index assignments_school on assignments (school_id);
create index assignments_path on assignments (region_path, id);
create index assignments_spot on assignments (parent);
alter table assignments enable row level security;
create policy assignments_all on assignments to ${app}
  using (in_scope(region_path) and of_school(school_id)) with check (in_scope(region_path) and of_school(school_id));
grant select, insert, update on assignments to ${app};

-- Up to which day the duties of a school are made; none where what they are made from changed since.
create table duty_schools (
  school_id    text collate "C" primary key,
  region_path  text collate "C" not null,
  made_through date
);
create index duty_schools_stale on duty_schools (made_through nulls first);
create index duty_schools_path on duty_schools (region_path);
alter table duty_schools enable row level security;
create policy duty_schools_all on duty_schools to ${app}
  using (in_scope(region_path) and of_school(school_id)) with check (in_scope(region_path) and of_school(school_id));
grant select, insert, update on duty_schools to ${app};

-- A county has some thousands a day.
create table duties (
  id          text collate "C" not null,
  day         date not null,
  school_id   text collate "C" not null,
  region_path text collate "C" not null,
  state       text not null,
  required    boolean not null,
  -- Whose it is: a badge number or a shift's label.
  label       text,
  begins_at   timestamptz not null,
  ends_at     timestamptz not null,
  body        text not null,
  version     bigint not null,
  primary key (id, day)
) partition by range (day);
create index duties_day on duties (day, region_path, id);
create index duties_school on duties (school_id, day);
create index duties_label on duties (label, begins_at) where label is not null;
create index duties_open on duties (begins_at) where state in ('VACANT', 'PLANNED');
create table duties_rest partition of duties default;
alter table duties enable row level security;
create policy duties_all on duties to ${app}
  using (in_scope(region_path) and of_school(school_id)) with check (in_scope(region_path) and of_school(school_id));
grant select, insert, update, delete on duties to ${app};

-- The service makes months ahead, and it owns no table: so it may do just this, with the owner's right. What lies in the rest by then
-- moves over. True when the month was made.
create function make_duty_month(base text, month date) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  low date := date_trunc('month', month)::date;
  high date := (date_trunc('month', month) + interval '1 month')::date;
  part text := format('%s_%s', base, to_char(low, 'YYYY_MM'));
begin
  if base not in ('duties', 'beat_visits') or month not between date '2020-01-01' and date '2200-01-01' then
    raise exception 'not a month of a table of ours: % %', base, month;
  end if;
  -- Two copies may come at once.
  perform pg_advisory_xact_lock(hashtext('make_duty_month'));
  if to_regclass(part) is not null then
    return false;
  end if;
  execute format('create table %I (like %I including defaults including constraints)', part, base);
  execute format('with moved as (delete from %I where day >= %L and day < %L returning *) insert into %I select * from moved',
    base || '_rest', low, high, part);
  execute format('alter table %I attach partition %I for values from (%L) to (%L)', base, part, low, high);
  return true;
end $$;
revoke all on function make_duty_month(text, date) from public;
grant execute on function make_duty_month(text, date) to ${app};

create table swaps (
  id          text collate "C" primary key,
  school_id   text collate "C" not null,
  region_path text collate "C" not null,
  state       text not null,
  parent      text collate "C",
  due_at      timestamptz,
  body        text not null,
  version     bigint not null
);
create index swaps_path on swaps (region_path, id);
alter table swaps enable row level security;
create policy swaps_all on swaps to ${app}
  using (in_scope(region_path) and of_school(school_id)) with check (in_scope(region_path) and of_school(school_id));
grant select, insert, update on swaps to ${app};
