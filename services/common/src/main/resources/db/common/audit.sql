-- Who did what to which thing (org.anyuan.common.audit). Written unlinked, linked by the sealer into one chain per region.
create table audit_trail (
  id            bigint generated always as identity primary key,
  region_id     text not null check (region_id <> ''),
  region_path   text not null,
  occurred_at   timestamptz not null,
  actor         text not null,
  actor_role    text not null,
  action        text not null,
  subject       text not null,
  -- JSON as text: the hash covers every byte of it.
  detail        text not null check (length(detail) <= 65536),
  sequence      bigint,
  previous_hash bytea,
  hash          bytea,
  sealed_at     timestamptz,
  unique (region_id, sequence),
  check ((sequence is null) = (hash is null) and (sequence is null) = (previous_hash is null))
);
create index audit_trail_unsealed on audit_trail (id) where sequence is null;

-- Append-only for the application: it may insert a row without a seal, and seal it once. Nobody but the owner changes or deletes one.
alter table audit_trail enable row level security;
create policy audit_read on audit_trail for select to ${app}
  using (starts_with(region_path, nullif(current_setting('anyuan.scope', true), '')));
create policy audit_append on audit_trail for insert to ${app}
  with check (sequence is null and starts_with(region_path, nullif(current_setting('anyuan.scope', true), '')));
create policy audit_seal on audit_trail for update to ${app}
  using (sequence is null and current_setting('anyuan.scope', true) = '/') with check (sequence is not null);
grant select on audit_trail to ${app};
grant insert (region_id, region_path, occurred_at, actor, actor_role, action, subject, detail) on audit_trail to ${app};
grant update (sequence, previous_hash, hash, sealed_at) on audit_trail to ${app};
