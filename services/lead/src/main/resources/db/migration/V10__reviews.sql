-- Reviews, for the responsible police alone. No column has room for a person: a case number of the police's own system, the account
-- of whoever answers for it, a level, dates and fixed words.
--
-- Row-level security goes by the role, too: the service sets anyuan.role in every transaction of an officer of the police and of its
-- own; unset or any other sees nothing, whatever the region.
create function reviews_police() returns boolean language sql stable parallel safe
  return coalesce(current_setting('anyuan.role', true) in ('police-officer', 'service'), false);

create table reviews (
  id          uuid primary key,
  region_path text collate "C" not null,
  case_number text not null check (case_number ~ '^[A-Z][0-9]{22,24}$'),
  owner       text not null,
  state       text not null,
  -- By when it had to be looked at; null once it has ended.
  due_at      timestamptz,
  -- When it lapses, is told of again, or is deleted.
  next_at     timestamptz not null,
  body        text not null,
  version     bigint not null
);
-- A case is under review once in a region.
create unique index reviews_running on reviews (region_path, case_number) where state <> 'ENDED';
create index reviews_path on reviews (region_path, id);
create index reviews_owner on reviews (owner, id);
create index reviews_due on reviews (due_at) where due_at is not null;
create index reviews_next on reviews (next_at);

alter table reviews enable row level security;
create policy reviews_all on reviews to ${app}
  using (in_scope(region_path) and reviews_police()) with check (in_scope(region_path) and reviews_police());
grant select, insert, update, delete on reviews to ${app};

-- That one was deleted, and when by which rule: what is left of it.
create table review_deletions (
  review_id   uuid primary key,
  region_path text collate "C" not null,
  level       text not null,
  ended_at    timestamptz not null,
  deleted_at  timestamptz not null
);
create index review_deletions_path on review_deletions (region_path, review_id);

alter table review_deletions enable row level security;
create policy review_deletions_all on review_deletions to ${app}
  using (in_scope(region_path) and reviews_police()) with check (in_scope(region_path) and reviews_police());
grant select, insert on review_deletions to ${app};
