-- Guard posts (护学岗): what a city plans, what a county implements, what a unit sets up.
--
-- What is in a body was checked when it was stored; columns beside it are what is asked for. A body's fields are only added, so that an
-- older copy of the service reads what a newer one wrote.

-- A city's plans. The counties below read them, and change none of them.
create table post_plans (
  id          text collate "C" primary key,
  school_id   text collate "C" check (school_id is null),
  region_path text collate "C" not null,
  state       text not null,
  parent      text collate "C",
  due_at      timestamptz,
  body        text not null,
  version     bigint not null
);
create index post_plans_path on post_plans (region_path);
alter table post_plans enable row level security;
create policy post_plans_all on post_plans to ${app}
  using (in_scope(region_path) and of_school('')) with check (in_scope(region_path) and of_school(''));
create policy post_plans_above on post_plans for select to ${app}
  using (starts_with(nullif(current_setting('anyuan.scope', true), ''), region_path));
grant select, insert, update on post_plans to ${app};

create table guard_posts (
  id          text collate "C" primary key,
  school_id   text collate "C" not null,
  region_path text collate "C" not null,
  state       text not null,
  -- The plan that it is by.
  parent      text collate "C",
  -- While it is planned: by when somebody has to stand there.
  due_at      timestamptz,
  body        text not null,
  version     bigint not null
);
create index guard_posts_school on guard_posts (school_id);
create index guard_posts_path on guard_posts (region_path, id);
create index guard_posts_due on guard_posts (due_at) where due_at is not null;
alter table guard_posts enable row level security;
create policy guard_posts_all on guard_posts to ${app}
  using (in_scope(region_path) and of_school(school_id)) with check (in_scope(region_path) and of_school(school_id));
grant select, insert, update on guard_posts to ${app};
