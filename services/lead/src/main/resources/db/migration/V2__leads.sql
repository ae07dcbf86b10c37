-- Leads. What one says and whom it names is in body, sealed under keys that are not in this database; every other column is
-- what a list may be asked for by, and none of them is a word of it.
create table leads (
  id          uuid primary key,
  region_path text collate "C" not null,
  school_id   text not null,
  category    text not null,
  severity    text not null,
  state       text not null,
  -- In whose hands it is.
  holder      text not null,
  -- Whose it is to read: the holder, and who has something left to do about it.
  handlers    text[] not null,
  -- To whom it is offered: they have to know that there is something to answer.
  offered_to  text,
  -- Who is neither is not told that there is such a lead.
  protected   boolean not null,
  seen_at     timestamptz not null,
  received_at timestamptz not null,
  -- When something happens by itself; null once it is over and erased.
  next_at     timestamptz,
  -- Something that was waited for did not come, and it was said.
  late        boolean not null,
  -- What a desk has to look at first: how grave it is, and then whether it is late.
  urgency     smallint not null,
  merged      boolean not null,
  body        text not null,
  version     bigint not null,
  -- The path of the region at the second, third and fourth level: prefecture, county, police-station area.
  area_2      text collate "C" generated always as (substring(region_path from '^/[^/]+/[^/]+/')) stored,
  area_3      text collate "C" generated always as (substring(region_path from '^/[^/]+/[^/]+/[^/]+/')) stored,
  area_4      text collate "C" generated always as (substring(region_path from '^/[^/]+/[^/]+/[^/]+/[^/]+/')) stored
);
-- A policy comes before every condition that is not leakproof, so no index serves such a condition: not the start of a
-- text, not what is in an array. Equality is leakproof. So what lists are asked for by has a column and an index in the
-- order of the list. Of a million most are over; those that are not are the few that a desk works on.
create index leads_newest on leads (received_at desc, id desc);
create index leads_area_2 on leads (area_2, received_at desc, id desc);
create index leads_area_3 on leads (area_3, received_at desc, id desc);
create index leads_area_4 on leads (area_4, received_at desc, id desc);
create index leads_school on leads (school_id, received_at desc, id desc);
create index leads_category on leads (category, received_at desc, id desc);
create index leads_severity on leads (severity, received_at desc, id desc);
create index leads_open on leads (urgency desc, next_at, id) where state <> 'CLOSED';
create index leads_open_newest on leads (received_at desc, id desc) where state <> 'CLOSED';
create index leads_next on leads (next_at) where next_at is not null;
-- Duplicates: of a school, within a fortnight.
create index leads_near on leads (school_id, seen_at) where not merged;

alter table leads enable row level security;
create policy leads_all on leads to ${app}
  using (in_scope(region_path) and of_school(school_id)) with check (in_scope(region_path) and of_school(school_id));
grant select, insert, update on leads to ${app};
