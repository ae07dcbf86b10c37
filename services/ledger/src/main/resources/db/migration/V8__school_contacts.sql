-- Whom the police call back at a school. A table of its own, and no column of schools: what stands there goes to every reader of the
-- registry and onto a topic, and this goes to the police and the school alone.
create table school_contacts (
  school_id   text collate "C" primary key references schools (id),
  region_path text collate "C" not null,
  -- JSON: [{"role","name","phone"}], at most 5, the one to call first at the head. Read and written as a whole; with the school
  -- retired it is empty.
  contacts    text not null,
  version     bigint not null
);

alter table school_contacts enable row level security;
create policy school_contacts_all on school_contacts to ${app}
  using (in_scope(region_path) and of_school(school_id)) with check (in_scope(region_path) and of_school(school_id));
grant select, insert, update on school_contacts to ${app};

-- Schools near a school are looked for in a rectangle.
create index schools_position on schools (latitude, longitude) where not retired;
