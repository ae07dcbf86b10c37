-- Account items (挂账): what was found wanting and has to be put right. So far they come from the look back on a response to a
-- major incident; how one is worked on and cleared is not here yet. A few to a response, so the table is not partitioned.

-- Events that a consumer has worked on (org.anyuan.common.inbox).
create table inbox (
  consumer text not null,
  event_id text not null,
  seen_at  timestamptz not null default now(),
  primary key (consumer, event_id)
);
create index inbox_seen on inbox (seen_at);
grant select, insert, delete on inbox to ${app};

create table items (
  -- Made of the id of the event that told of it.
  id              uuid primary key,
  source          text not null check (source in ('RESPONSE_REVIEW')),
  school_id       text collate "C" not null references schools (id),
  region_path     text collate "C" not null,
  -- An exercise's findings are kept beside the real ones and never counted with them.
  mode            text not null check (mode in ('ACTUAL', 'EXERCISE', 'TEST')),
  state           text not null check (state in ('OPEN')),
  opened_at       timestamptz not null,
  -- What the look back said.
  response_id     uuid not null,
  incident_id     text collate "C" not null,
  kind            text not null,
  -- A key, such as pairing/families-first: no words of anybody's.
  subject         text not null check (subject <> ''),
  track           text check (track <> ''),
  late_by_seconds bigint check (late_by_seconds > 0)
);
-- The newest first.
create index items_opened on items (mode, opened_at desc, id desc);
create index items_school on items (school_id);
create index items_path on items (region_path);

alter table items enable row level security;
create policy items_all on items to ${app}
  using (in_scope(region_path) and of_school(school_id)) with check (in_scope(region_path) and of_school(school_id));
-- What was found is neither deleted nor rewritten; it stands where its school stands.
grant select, insert on items to ${app};
grant update (region_path) on items to ${app};
