-- Who sees what holds for every query, even a find by id. The scope is set in each transaction; unset sees nothing. A
-- caller who is bound to a school sees that school's alone, and nothing that must stay silent there. The service's own
-- work sets the scope '/'.

alter table incidents enable row level security;
alter table tasks enable row level security;
alter table timeline enable row level security;
alter table signals enable row level security;

create function in_scope(path text) returns boolean
language sql stable return
  coalesce(starts_with(path, nullif(current_setting('anyuan.scope', true), '')), false);

create function bound_to_other_school(school text) returns boolean
language sql stable return
  coalesce(nullif(current_setting('anyuan.school', true), '') <> school, false);

create function bound_to_a_school() returns boolean
language sql stable return nullif(current_setting('anyuan.school', true), '') is not null;

-- The service's own work, and whoever answers for the whole tree.
create function is_whole_tree() returns boolean
language sql stable return in_scope('/') and not bound_to_a_school();

create policy incidents_in_scope on incidents to ${app}
  using (
    not bound_to_other_school(school_id)
    and not (silent_at_school and bound_to_a_school())
    and (
      in_scope(region_path)
      or (not bound_to_a_school() and exists (select from unnest(addressee_paths) p where in_scope(p)))
    )
  );

-- What hangs on an incident is seen by whoever sees the incident. The scope by itself is enough for what has none.
create policy tasks_in_scope on tasks to ${app}
  using (is_whole_tree() or exists (select from incidents i where i.incident_id = tasks.incident_id));

create policy timeline_in_scope on timeline to ${app}
  using (
    is_whole_tree()
    or (incident_id is null and not bound_to_a_school() and in_scope(region_path))
    or exists (select from incidents i where i.incident_id = timeline.incident_id)
  );

create policy signals_in_scope on signals to ${app}
  using (is_whole_tree() or exists (select from incidents i where i.incident_id = signals.incident_id));

grant select, insert, update on projection_positions, incidents, tasks, signals to ${app};
-- History is added to and never changed.
grant select, insert on timeline to ${app};
grant execute on function make_month(text, date) to ${app};
