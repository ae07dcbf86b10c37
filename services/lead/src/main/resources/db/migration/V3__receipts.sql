-- Receipts of the form without sign-in. Of the code its hash is kept, of who reported nothing.
create table receipts (
  number      text primary key,
  lead_id     uuid not null references leads (id),
  region_path text collate "C" not null,
  school_id   text not null,
  code_hash   text not null,
  -- The puzzle that was solved for it: once, whichever copy of the service it is shown to.
  work        text not null unique
);
create index receipts_lead on receipts (lead_id);

alter table receipts enable row level security;
create policy receipts_all on receipts to ${app}
  using (in_scope(region_path) and of_school(school_id)) with check (in_scope(region_path) and of_school(school_id));
grant select, insert on receipts to ${app};
