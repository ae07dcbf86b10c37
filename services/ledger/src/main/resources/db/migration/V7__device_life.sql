-- The life of a device: how often it speaks, its back-up line, who put it up and who countersigned that, why it is out of use,
-- what took its place.
alter table devices
  add column heartbeat_seconds     int check (heartbeat_seconds between 10 and 86400),
  add column backup_line           text check (backup_line <> ''),
  add column disabled_reason       text check (disabled_reason <> ''),
  -- The enrolment, or the officer, that put it where it is; the date by which the school means to have countersigned. Null
  -- where an officer registered it, who answers for it.
  add column installed_by          text,
  add column countersign_by        timestamptz,
  add column countersigned_by      text,
  add column countersigned_at      timestamptz,
  -- The test press that was seen.
  add column countersigned_signal  uuid,
  -- Checked at the commit: the one that leaves is written before the one that comes, which may take over its account.
  add column replaces              text collate "C" references devices (id) deferrable initially deferred,
  add column replaced_by           text collate "C" references devices (id) deferrable initially deferred,
  add check (countersign_by is null or countersigned_at is null);

-- A key that may be guessed had a random fingerprint until now; it may have a keyed one (HMAC-SHA256 under a key that is not in
-- this database), which tells a panel's key that is imported again from another one.

-- Open work: seldom many.
create index devices_to_countersign on devices (id) where countersign_by is not null and not retired;
-- A school's alarm paths are counted without touching the table, row-level security included.
create index devices_paths on devices (school_id) include (protocol, backup_line, region_path) where enabled and not retired;
-- What was done to one thing, the newest first.
create index audit_trail_subject on audit_trail (subject, id);

-- Access for an installer to one school, as a link that works once. Only hashes are kept: SHA-256 of 256 random bits.
create table enrolments (
  id            text collate "C" primary key,
  school_id     text collate "C" not null references schools (id),
  region_path   text collate "C" not null,
  issued_by     text not null,
  issued_at     timestamptz not null,
  expires_at    timestamptz not null,
  most_devices  int not null check (most_devices between 1 and 200),
  grant_hash    text not null unique,
  -- The phone that redeemed the link first, and it alone, may have its access renewed until the enrolment ends.
  holder_hash   text,
  redeemed_at   timestamptz,
  revoked_by    text,
  revoked_at    timestamptz,
  version       bigint not null,
  check ((holder_hash is null) = (redeemed_at is null)),
  check ((revoked_by is null) = (revoked_at is null))
);
create index enrolments_school on enrolments (school_id, id);

alter table enrolments enable row level security;
create policy enrolments_all on enrolments to ${app}
  using (in_scope(region_path) and of_school(school_id)) with check (in_scope(region_path) and of_school(school_id));
grant select, insert, update on enrolments to ${app};
