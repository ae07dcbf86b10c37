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
  merged      boolean not null,
  body        text not null,
  version     bigint not null
);
create index leads_path on leads (region_path, id);
create index leads_school on leads (school_id, id);
create index leads_next on leads (next_at) where next_at is not null;
-- Duplicates: of a school, within a fortnight.
create index leads_near on leads (school_id, seen_at) where not merged;

alter table leads enable row level security;
create policy leads_all on leads to ${app}
  using (in_scope(region_path) and of_school(school_id)) with check (in_scope(region_path) and of_school(school_id));
grant select, insert, update on leads to ${app};
