-- Which device was tested in which month: a row for each, however often it was pressed. Written with the events' other
-- effects, in the same transaction, so that each press counts once. Reports ask by school and month.
create table button_tests (
  school_id text collate "C" not null,
  device_id text collate "C" not null,
  -- The first day of the month in Asia/Shanghai, by when the press was received.
  month date not null,
  region_path text not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  presses bigint not null,
  primary key (school_id, device_id, month)
);

alter table button_tests enable row level security;
create policy button_tests_in_scope on button_tests to ${app}
  using (not bound_to_other_school(school_id) and in_scope(region_path));
grant select, insert, update on button_tests to ${app};
