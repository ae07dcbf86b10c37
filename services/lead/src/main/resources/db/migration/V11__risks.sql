-- The regional risk list, what it is counted from, and when.

-- What a school's list counts of its leads.
create index leads_school_open on leads (school_id) where state <> 'CLOSED';

-- What other services told of schools, as far as a list counts it. The service's own alone: whoever reads a list gets from the list
-- what is theirs.
create table risk_rows (
  kind        text not null,
  -- As its own service calls it.
  id          text not null,
  school_id   text not null,
  severity    text not null,
  since       timestamptz not null,
  late        boolean not null,
  -- Past this time nobody knows; null: it stands until it is said to be over.
  valid_until timestamptz,
  version     bigint not null,
  primary key (kind, id)
);
create index risk_rows_school on risk_rows (school_id);
create index risk_rows_incidents on risk_rows (since) where kind = 'INCIDENT';

-- Devices that are retired or disabled: what is still told of one counts for nothing.
create table risk_devices_unused (
  id text primary key
);

-- Schools of whose rows something changed, until the sweep has seen it. Only added to: nobody waits for anybody here.
create table risk_changes (
  id        bigint generated always as identity primary key,
  school_id text not null
);
alter table risk_changes set (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 1000);

create function risk_changed() returns trigger language plpgsql as $$
begin
  insert into risk_changes (school_id) values (coalesce(new.school_id, old.school_id));
  return null;
end $$;
-- Of a lead what is counted, and nothing else.
create trigger leads_risk_added after insert on leads for each row execute function risk_changed();
create trigger leads_risk_changed after update on leads for each row
  when ((old.state = 'CLOSED', old.severity, old.late, old.protected)
    is distinct from (new.state = 'CLOSED', new.severity, new.late, new.protected))
  execute function risk_changed();
create trigger risk_rows_added after insert or delete on risk_rows for each row execute function risk_changed();
create trigger risk_rows_changed after update on risk_rows for each row
  when ((old.school_id, old.severity, old.late, old.valid_until is null)
    is distinct from (new.school_id, new.severity, new.late, new.valid_until is null))
  execute function risk_changed();

alter table risk_rows enable row level security;
create policy risk_rows_service on risk_rows to ${app} using (current_setting('anyuan.scope', true) = '/');
grant select, insert, update, delete on risk_rows to ${app};
alter table risk_devices_unused enable row level security;
create policy risk_devices_service on risk_devices_unused to ${app} using (current_setting('anyuan.scope', true) = '/');
grant select, insert, delete on risk_devices_unused to ${app};
-- Whoever changes a lead adds; the sweep alone reads and takes away.
alter table risk_changes enable row level security;
create policy risk_changes_append on risk_changes for insert to ${app} with check (true);
create policy risk_changes_select on risk_changes for select to ${app} using (current_setting('anyuan.scope', true) = '/');
create policy risk_changes_update on risk_changes for update to ${app} using (current_setting('anyuan.scope', true) = '/');
create policy risk_changes_delete on risk_changes for delete to ${app} using (current_setting('anyuan.scope', true) = '/');
grant select, insert, update, delete on risk_changes to ${app};

-- When each region is counted, and which list of it is the newest.
create table risk_regions (
  region_path text collate "C" primary key,
  next_at     timestamptz not null,
  counted_at  timestamptz,
  newest      uuid
);
create index risk_regions_next on risk_regions (next_at);

alter table risk_regions enable row level security;
create policy risk_regions_all on risk_regions to ${app} using (in_scope(region_path)) with check (in_scope(region_path));
grant select, insert, update, delete on risk_regions to ${app};

-- Lists. A body has ids and severities of what was counted, no word of it; who may open which is decided when it is read.
create table risk_lists (
  id          uuid primary key,
  region_path text collate "C" not null,
  at          timestamptz not null,
  state       text not null,
  level       text not null,
  -- In tenths of a point; null where it could tell what is held back.
  average     integer,
  -- How many schools are of which level.
  blue        integer not null,
  yellow      integer not null,
  orange      integer not null,
  red         integer not null,
  signed_by   text,
  signed_as   text,
  signed_at   timestamptz,
  body        text not null,
  version     bigint not null
);
create index risk_lists_region on risk_lists (region_path, at);

alter table risk_lists enable row level security;
create policy risk_lists_read on risk_lists for select to ${app} using (in_scope(region_path));
create policy risk_lists_add on risk_lists for insert to ${app} with check (in_scope(region_path));
create policy risk_lists_change on risk_lists for update to ${app}
  using (in_scope(region_path)) with check (in_scope(region_path));
create policy risk_lists_prune on risk_lists for delete to ${app} using (in_scope(region_path));
grant select, insert, update, delete on risk_lists to ${app};

-- Of the newest lists, for maps.
create table risk_levels (
  school_id   text collate "C" primary key,
  -- The region's whose list it is.
  region_path text collate "C" not null,
  level       text not null
);
create index risk_levels_region on risk_levels (region_path, school_id);

alter table risk_levels enable row level security;
create policy risk_levels_all on risk_levels to ${app} using (in_scope(region_path)) with check (in_scope(region_path));
grant select, insert, update, delete on risk_levels to ${app};
