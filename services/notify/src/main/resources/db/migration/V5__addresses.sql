-- Where the ways to people lead: numbers, mailboxes, addresses and secrets of systems. The only place that has them, and there they are
-- sealed (AES-256-GCM) under a key that the database does not know, bound to their id and kind: a copy of this table, or a row moved to
-- another person's way, is of no use. How a way stands (its health, what it may be used for) is with its person, in V3.
create table addresses (
  id             uuid primary key,
  person         text collate "C" not null references recipients (person),
  kind           text not null,
  -- What its person knows it by: the end of a number, a host.
  masked         text not null,
  -- Which key of the file it is sealed under, so that one can be changed for another while the service runs.
  key_id         text not null,
  sealed         text not null,
  -- Until then a webhook's secret before the newest counts as well.
  previous_until timestamptz,
  added_at       timestamptz not null,
  version        bigint not null
);
create index addresses_person on addresses (person, added_at, id);
create index addresses_key on addresses (key_id);

-- Whoever sees a person's row sees theirs: so somebody who moves to another region takes them along.
alter table addresses enable row level security;
create policy addresses_all on addresses to ${app}
  using (exists (select from recipients r where r.person = addresses.person))
  with check (exists (select from recipients r where r.person = addresses.person));
grant select, insert, update, delete on addresses to ${app};
