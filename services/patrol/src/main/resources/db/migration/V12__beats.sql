-- Grid patrol (网格化巡逻): grids, beats, and the visits of their schools. Of no school: whoever is bound to one sees none of it.
create table grids (
  id          text collate "C" primary key,
  school_id   text collate "C" check (school_id is null),
  region_path text collate "C" not null,
  state       text not null,
  parent      text collate "C",
  due_at      timestamptz,
  body        text not null,
  version     bigint not null
);
create index grids_path on grids (region_path, id);
alter table grids enable row level security;
create policy grids_all on grids to ${app}
  using (in_scope(region_path) and of_school('')) with check (in_scope(region_path) and of_school(''));
grant select, insert, update on grids to ${app};

create table beats (
  id          text collate "C" primary key,
  school_id   text collate "C" check (school_id is null),
  region_path text collate "C" not null,
  state       text not null,
  -- Its grid.
  parent      text collate "C" not null references grids (id),
  due_at      timestamptz,
  body        text not null,
  version     bigint not null
);
create index beats_path on beats (region_path, id);
create index beats_grid on beats (parent, id);
alter table beats enable row level security;
create policy beats_all on beats to ${app}
  using (in_scope(region_path) and of_school('')) with check (in_scope(region_path) and of_school(''));
grant select, insert, update on beats to ${app};

create table beat_visits (
  id          text collate "C" not null,
  -- In China.
  day         date not null,
  beat_id     text collate "C" not null,
  school_id   text collate "C" not null,
  region_path text collate "C" not null,
  visited_by  text not null,
  proof       text not null,
  visited_at  timestamptz not null,
  -- False: so soon after another that both count as one.
  is_distinct boolean not null,
  primary key (id, day)
) partition by range (day);
create index beat_visits_beat on beat_visits (beat_id, visited_at);
create table beat_visits_rest partition of beat_visits default;
alter table beat_visits enable row level security;
create policy beat_visits_all on beat_visits to ${app}
  using (in_scope(region_path) and of_school('')) with check (in_scope(region_path) and of_school(''));
grant select, insert on beat_visits to ${app};

select make_duty_month(base, (date_trunc('month', now()) + make_interval(months => m))::date)
from unnest(array['duties', 'beat_visits']) base, generate_series(0, 2) m;
