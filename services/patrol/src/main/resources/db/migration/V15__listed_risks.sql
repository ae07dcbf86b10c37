-- What the published risk lists say, as lead tells it: levels alone. A grid whose own risk is lower goes by it while it is in force.
create table listed_regions (
  region_path text collate "C" primary key,
  list_id     text not null,
  risk        text not null,
  counted_at  timestamptz not null
);
alter table listed_regions enable row level security;
create policy listed_regions_all on listed_regions to ${app}
  using (in_scope(region_path) and of_school('')) with check (in_scope(region_path) and of_school(''));
grant select, insert, update on listed_regions to ${app};

-- Schools above the lowest level.
create table listed_schools (
  school_id   text collate "C" primary key,
  -- Whose list it is on.
  list_region text collate "C" not null,
  -- Its own.
  region_path text collate "C" not null,
  risk        text not null,
  counted_at  timestamptz not null
);
create index listed_schools_list on listed_schools (list_region);
create index listed_schools_path on listed_schools (region_path);
alter table listed_schools enable row level security;
create policy listed_schools_all on listed_schools to ${app}
  using (in_scope(region_path) and of_school('')) with check (in_scope(region_path) and of_school(''));
grant select, insert, update, delete on listed_schools to ${app};
