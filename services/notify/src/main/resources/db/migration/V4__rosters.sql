-- Who is on call: rosters, swaps, the calendars that plans are made from, and what is wrong ahead.
--
-- A body was checked when it was stored; columns beside it are what is asked for. A body's fields are only added.
--
-- Whoever stands in a roster sees it, and may exchange duties of it, wherever their own region ends. What exactly they may
-- do, the use cases decide.
create table rosters (
  id          text collate "C" primary key,
  region_path text collate "C" not null,
  -- Empty where it is no school's own.
  school_id   text collate "C" not null,
  lane        text not null,
  -- Everybody in its plans and overrides, past ones as well.
  people      text[] not null,
  -- From which its plans took their days.
  calendars   text[] not null,
  body        text not null,
  version     bigint not null
);
create index rosters_path on rosters (region_path, id);
create index rosters_people on rosters using gin (people);
create index rosters_calendars on rosters using gin (calendars);

create table swaps (
  id           text collate "C" primary key,
  roster_id    text collate "C" not null references rosters (id),
  region_path  text collate "C" not null,
  school_id    text collate "C" not null,
  one_person   text not null,
  other_person text not null,
  state        text not null,
  proposed_at  timestamptz not null,
  -- Absent once it is over.
  answer_by    timestamptz,
  -- Whom it concerns has heard how it stands.
  told         boolean not null,
  body         text not null,
  version      bigint not null
);
create index swaps_roster on swaps (roster_id, proposed_at, id);
create index swaps_one on swaps (one_person, proposed_at, id);
create index swaps_other on swaps (other_person, proposed_at, id);
create index swaps_due on swaps (answer_by) where answer_by is not null;
create index swaps_untold on swaps (id) where not told;

-- One for each roster: what was found wrong ahead, whom it was told when, and when it is looked at next. Stored, so that a restart tells
-- nobody twice; a row of its own, so that looking never stands in the way of whoever changes the roster.
create table roster_watches (
  roster_id text collate "C" primary key references rosters (id),
  look_at   timestamptz not null,
  body      text not null
);
create index roster_watches_due on roster_watches (look_at);

create table calendars (
  id          text collate "C" primary key,
  region_path text collate "C" not null,
  body        text not null,
  version     bigint not null
);
create index calendars_path on calendars (region_path, id);

alter table rosters enable row level security;
create policy rosters_all on rosters to ${app}
  using (in_scope(region_path) and of_school(school_id)) with check (in_scope(region_path) and of_school(school_id));
create policy rosters_own on rosters for select to ${app}
  using (me() = any (people));
create policy rosters_own_update on rosters for update to ${app}
  using (me() = any (people))
  with check (me() = any (people));

alter table swaps enable row level security;
create policy swaps_all on swaps to ${app}
  using (in_scope(region_path) and of_school(school_id)) with check (in_scope(region_path) and of_school(school_id));
create policy swaps_own on swaps to ${app}
  using (me() in (one_person, other_person))
  with check (me() in (one_person, other_person));

-- As far as the roster itself is seen.
alter table roster_watches enable row level security;
create policy roster_watches_all on roster_watches to ${app}
  using (exists (select from rosters r where r.id = roster_id)) with check (exists (select from rosters r where r.id = roster_id));

-- A region goes by the calendars of those above it; its schools read them.
alter table calendars enable row level security;
create policy calendars_all on calendars to ${app}
  using (in_scope(region_path) and of_school('')) with check (in_scope(region_path) and of_school(''));
create policy calendars_above on calendars for select to ${app}
  using (starts_with(nullif(current_setting('anyuan.scope', true), ''), region_path));

-- What was on call stays to be found: nothing is deleted.
grant select, insert, update on rosters, swaps, roster_watches, calendars to ${app};
