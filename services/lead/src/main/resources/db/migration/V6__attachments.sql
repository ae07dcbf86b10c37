-- Pictures of leads lie outside of the database, sealed under keys that are not in it. Here is what is known of them, and
-- which bytes lie there: none is written before it stands here, so that no store has to be searched for what is nobody's.
create table attachment_objects (
  object      uuid primary key,
  lead_id     uuid not null references leads (id),
  region_path text collate "C" not null,
  school_id   text not null,
  -- WAITING: perhaps written, nobody's yet; KEPT: an attachment's; DOOMED: to be deleted, and nobody's any more.
  state       text not null check (state in ('WAITING', 'KEPT', 'DOOMED')),
  -- When they are deleted unless somebody owns them; null while somebody does.
  due_at      timestamptz check ((due_at is null) = (state = 'KEPT'))
);
create index attachment_objects_due on attachment_objects (due_at) where due_at is not null;
create index attachment_objects_lead on attachment_objects (lead_id);

create table attachments (
  id          uuid primary key,
  lead_id     uuid not null references leads (id),
  region_path text collate "C" not null,
  school_id   text not null,
  -- From 1, in the order in which they came: what one is called by, since its own name may be somebody's.
  number      int not null check (number between 1 and 20),
  object      uuid not null unique references attachment_objects (object),
  type        text not null,
  bytes       int not null check (bytes between 1 and 10485760),
  -- Of what lies in the store.
  sha256      text not null,
  -- Whose desk brought it; the service's own for who reported the lead.
  brought_as  text not null,
  brought_at  timestamptz not null,
  -- The puzzle that was solved for it, without signing in: once, whichever copy of the service it is shown to.
  work        text unique,
  unique (lead_id, number)
);

alter table attachment_objects enable row level security;
create policy attachment_objects_all on attachment_objects to ${app}
  using (in_scope(region_path) and of_school(school_id)) with check (in_scope(region_path) and of_school(school_id));
grant select, insert, delete on attachment_objects to ${app};
grant update (state, due_at) on attachment_objects to ${app};

alter table attachments enable row level security;
create policy attachments_all on attachments to ${app}
  using (in_scope(region_path) and of_school(school_id)) with check (in_scope(region_path) and of_school(school_id));
grant select, insert, delete on attachments to ${app};
