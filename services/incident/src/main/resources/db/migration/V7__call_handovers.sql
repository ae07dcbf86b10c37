-- Incidents on their way to the police's own call-handling systems: an outbox, and the place where one lies that could not
-- be sent. The projection puts a row in with the timeline, in one transaction, so an asking is in both or in neither.
create table call_handovers (
  handover_id     uuid primary key,
  incident_id     uuid not null,
  school_id       text not null,
  school_name     text not null,
  region_path     text not null,
  -- The region whose system takes it.
  system_id       text not null,
  asked_at        timestamptz not null,
  asked_by        text not null,
  -- SUPERSEDED: asked for anew since, or its number is known by another way.
  state           text not null check (state in ('PENDING', 'SENT', 'FAILED', 'SUPERSEDED')),
  attempts        int not null,
  -- Absent unless pending. Whoever tries it moves this ahead first, so that no other copy tries it meanwhile.
  next_attempt_at timestamptz,
  -- Of the newest try.
  failure         text check (length(failure) <= 200),
  -- anyuan.incident.v1.Incident as it stood then; what is sent is made from it by allow-list.
  snapshot        bytea not null
);

create index call_handovers_due on call_handovers (next_attempt_at) where state = 'PENDING';
create index call_handovers_failed on call_handovers (asked_at desc, handover_id desc) where state = 'FAILED';
create index call_handovers_incident on call_handovers (incident_id);

-- Seen by whoever sees the incident, and by no school.
alter table call_handovers enable row level security;
create policy call_handovers_in_scope on call_handovers to ${app}
  using (
    is_whole_tree()
    or (not bound_to_a_school()
        and exists (select from incidents i where i.incident_id = call_handovers.incident_id))
  );
grant select, insert, update on call_handovers to ${app};
