-- What grows with every event is cut by month, so that old months can go as a whole. The month is that of the cause, not
-- of the writing: a replay of an old event lands beside itself.

-- The row of an event is also the mark that it was applied: one that comes again finds it and changes nothing.
create table timeline (
  event_id uuid not null,
  decided_at timestamptz not null,
  -- Absent for a rejection, or a cancel, that found no incident.
  incident_id uuid,
  school_id text not null,
  region_path text not null,
  -- The press or the command.
  cause_id uuid not null,
  type text not null,
  -- A school's events are on one partition: among those of one moment this is their order.
  log_offset bigint not null,
  -- anyuan.incident.v1.IncidentEvent without the incident's snapshot, which would be most of it.
  event bytea not null,
  primary key (event_id, decided_at)
) partition by range (decided_at);

create index timeline_incident on timeline (incident_id, decided_at, log_offset);
-- A command that is given again has the outcome that it had.
create index timeline_cause on timeline (cause_id);

-- Each press and the one incident that holds it now; merges and splits move it. A device whose counter started again may
-- send an old signal id for a new press: the time of receipt tells the two apart.
create table signals (
  signal_id uuid not null,
  received_at timestamptz not null,
  incident_id uuid not null,
  school_id text not null,
  region_path text not null,
  device_id text not null,
  kind text not null,
  -- anyuan.alarm.v1.AlarmSignal, its place and text in it.
  signal bytea not null,
  primary key (signal_id, received_at)
) partition by range (received_at);

create index signals_incident on signals (incident_id, received_at, signal_id);

-- What no month was made for is kept all the same.
create table timeline_rest partition of timeline default;
create table signals_rest partition of signals default;

-- The service makes months ahead, and it owns no table: so it may do just this, with the owner's right. What lies in the
-- rest by then moves over. True when the month was made.
create function make_month(base text, month date) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  low date := date_trunc('month', month)::date;
  high date := (date_trunc('month', month) + interval '1 month')::date;
  stamp text := case base when 'timeline' then 'decided_at' when 'signals' then 'received_at' end;
  part text := format('%s_%s', base, to_char(low, 'YYYY_MM'));
begin
  if stamp is null or month not between date '2020-01-01' and date '2200-01-01' then
    raise exception 'not a month of a table of ours: % %', base, month;
  end if;
  if to_regclass(part) is not null then
    return false;
  end if;
  -- Two copies may come at once.
  perform pg_advisory_xact_lock(hashtext('make_month'));
  if to_regclass(part) is not null then
    return false;
  end if;
  execute format('create table %I (like %I including defaults including constraints)', part, base);
  execute format(
    'with moved as (delete from %I where %I >= %L and %I < %L returning *) insert into %I select * from moved',
    base || '_rest', stamp, low::timestamptz, stamp, high::timestamptz, part);
  execute format(
    'alter table %I attach partition %I for values from (%L) to (%L)', base, part, low::timestamptz, high::timestamptz);
  return true;
end $$;

revoke all on function make_month(text, date) from public;

select make_month(base, (date_trunc('month', now()) + make_interval(months => m))::date)
from unnest(array['timeline', 'signals']) base, generate_series(0, 2) m;
