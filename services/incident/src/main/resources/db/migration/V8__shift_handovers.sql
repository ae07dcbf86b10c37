-- A desk that one dispatcher hands to the next: what was open at that instant, signed by the giver and then by the taker.
create table shift_handovers (
  -- Of the giver and their Idempotency-Key.
  handover_id     uuid primary key,
  -- Whose desk it is: the giver's own scope.
  region_path     text not null,
  given_by        text not null,
  given_at        timestamptz not null,
  notes           text not null check (length(notes) <= 4000),
  open_tasks      int not null,
  waiting_tasks   int not null,
  -- At most 500 of them, as the giver's lane had them. They are not looked up later: this is what the two saw.
  tasks           jsonb not null,
  accepted_by     text check (accepted_by <> given_by),
  accepted_at     timestamptz,
  acceptance_note text,
  check ((accepted_by is null) = (accepted_at is null))
);

create index shift_handovers_newest on shift_handovers (given_at desc, handover_id desc);

alter table shift_handovers enable row level security;
create policy shift_handovers_in_scope on shift_handovers to ${app}
  using (not bound_to_a_school() and in_scope(region_path));

grant select, insert on shift_handovers to ${app};
-- What was given stays as it was.
grant update (accepted_by, accepted_at, acceptance_note) on shift_handovers to ${app};
