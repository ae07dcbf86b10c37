-- Whether the people of a roster would be reached: tests that are planned, and what came of each.
--
-- Both are seen as far as their roster is.
create table communication_plans (
  roster_id text collate "C" primary key references rosters (id),
  -- Absent where the only one has been.
  next_at   timestamptz,
  body      text not null,
  version   bigint not null
);
create index communication_plans_due on communication_plans (next_at) where next_at is not null;

create table communication_tests (
  id         text collate "C" primary key,
  roster_id  text collate "C" not null references rosters (id),
  started_at timestamptz not null,
  -- When something is to be done with it by itself: to be sent, to be closed. Absent once it is closed.
  due_at     timestamptz,
  body       text not null,
  version    bigint not null
);
create index communication_tests_roster on communication_tests (roster_id, started_at, id);
create index communication_tests_due on communication_tests (due_at) where due_at is not null;

alter table communication_plans enable row level security;
create policy communication_plans_all on communication_plans to ${app}
  using (exists (select from rosters r where r.id = roster_id)) with check (exists (select from rosters r where r.id = roster_id));
alter table communication_tests enable row level security;
create policy communication_tests_all on communication_tests to ${app}
  using (exists (select from rosters r where r.id = roster_id)) with check (exists (select from rosters r where r.id = roster_id));

grant select, insert, update, delete on communication_plans to ${app};
grant select, insert, update on communication_tests to ${app};
