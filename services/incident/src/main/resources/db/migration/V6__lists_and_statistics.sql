-- Lists of a million incidents, and statistics of a year.
--
-- A policy comes before every condition that is not leakproof, so no index serves such a condition: neither LIKE nor
-- the @> of an array. Equality of text is leakproof. So what lists are filtered by has a column that is asked by
-- equality, and an index that is in the order of the list: the wanted part is read and no row more.

-- In one statement, since each writes the table anew.
alter table incidents
  -- The path of the region at the second, third and fourth level: prefecture, county, police-station area.
  add column area_2 text generated always as (substring(region_path from '^/[^/]+/[^/]+/')) stored,
  add column area_3 text generated always as (substring(region_path from '^/[^/]+/[^/]+/[^/]+/')) stored,
  add column area_4 text generated always as (substring(region_path from '^/[^/]+/[^/]+/[^/]+/[^/]+/')) stored,
  -- Each kind once, in the order of arrival: hardly any has a third.
  add column first_kind text generated always as (kinds[1]) stored,
  add column second_kind text generated always as (kinds[2]) stored,
  add column many_kinds boolean not null generated always as (cardinality(kinds) > 2) stored;

create index incidents_area_2 on incidents (area_2, opened_at desc, incident_id desc);
create index incidents_area_3 on incidents (area_3, opened_at desc, incident_id desc);
create index incidents_area_4 on incidents (area_4, opened_at desc, incident_id desc);
create index incidents_unclosed on incidents (state, opened_at desc, incident_id desc) where state <> 'CLOSED';
create index incidents_kind on incidents (first_kind, opened_at desc, incident_id desc);
create index incidents_second_kind on incidents (second_kind, opened_at desc, incident_id desc)
  where second_kind is not null;
-- The few that an index by region or kind does not find.
create index incidents_many_kinds on incidents (opened_at desc, incident_id desc) where many_kinds;
drop index incidents_region;

-- What was handed or escalated to somebody who is not above the school, by each region that sees it for that: so a
-- county reads what came to it, and not what was handed over anywhere.
create table incidents_handed (
  area text not null,
  incident_id uuid not null references incidents on delete cascade,
  primary key (area, incident_id)
);
create index incidents_handed_incident on incidents_handed (incident_id);

-- The region of a path and all above it.
create function areas(path text) returns setof text
language sql immutable as $body$
  select '/' || array_to_string(ids[1:level], '/') || '/'
  from (select string_to_array(trim(both '/' from path), '/') as ids) p, generate_series(1, cardinality(ids)) level
$body$;

create function keep_handed() returns trigger
language plpgsql as $body$
begin
  if tg_op = 'UPDATE' then
    delete from incidents_handed where incident_id = new.incident_id;
  end if;
  insert into incidents_handed (area, incident_id)
  select distinct a.area, new.incident_id
  from unnest(new.addressee_paths) addressee, areas(addressee) a(area)
  where not starts_with(new.region_path, a.area);
  return null;
end
$body$;

create trigger incidents_are_handed after insert on incidents
  for each row execute function keep_handed();
create trigger incidents_are_handed_again after update of region_path, addressee_paths on incidents
  for each row when (
    old.addressee_paths is distinct from new.addressee_paths or old.region_path is distinct from new.region_path
  ) execute function keep_handed();

insert into incidents_handed (area, incident_id)
select distinct a.area, i.incident_id
from incidents i, unnest(i.addressee_paths) addressee, areas(addressee) a(area)
where not starts_with(i.region_path, a.area);

alter table incidents_handed enable row level security;
create policy incidents_handed_in_scope on incidents_handed to ${app}
  using (not bound_to_a_school() and in_scope(area));
grant select, insert, delete on incidents_handed to ${app};

-- Presses are counted by what their incident is. A press that a drill turned real is real: merges move it.
alter table signals
  add column mode text,
  -- No press: a panel's input is at rest again. (Of presses that were kept before this column came, nobody knows.)
  add column restoral boolean not null default false;
update signals s set mode = i.mode from incidents i where i.incident_id = s.incident_id;

create index signals_statistics on signals (region_path text_pattern_ops, received_at) include (kind, mode, incident_id)
  where not restoral;

-- Whoever sees a region sees what hangs on its incidents, without looking for each incident first.
drop policy signals_in_scope on signals;
create policy signals_in_scope on signals to ${app}
  using (
    (not bound_to_a_school() and in_scope(region_path))
    or exists (select from incidents i where i.incident_id = signals.incident_id)
  );
drop policy tasks_in_scope on tasks;
create policy tasks_in_scope on tasks to ${app}
  using (
    (not bound_to_a_school() and in_scope(region_path))
    or exists (select from incidents i where i.incident_id = tasks.incident_id)
  );

create index tasks_statistics on tasks (region_path text_pattern_ops, due_from);
create index tasks_mode on tasks (mode, due_from);
drop index tasks_due;

create index button_tests_month on button_tests (month);
