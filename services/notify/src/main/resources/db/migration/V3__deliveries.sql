-- Whom we can reach by which ways, and each message to one of them over one way.
--
-- A body was checked when it was stored; columns beside it are what is asked for. Its fields are only added, so that an older copy of the
-- service reads what a newer one wrote. Neither a number nor a mailbox of a person is in any of it: an address is an id here.

-- Whoever signs in sees what is theirs, wherever it belongs: the service sets anyuan.person in every transaction of a person.
create function me() returns text language sql stable parallel safe
  return nullif(current_setting('anyuan.person', true), '');

create table recipients (
  -- The name of the account.
  person      text collate "C" primary key,
  role        text not null,
  region_path text collate "C" not null,
  -- Empty where they are of no single school.
  school_id   text collate "C" not null,
  body        text not null,
  version     bigint not null
);
create index recipients_place on recipients (region_path, role);
create index recipients_school on recipients (school_id, role) where school_id <> '';

alter table recipients enable row level security;
create policy recipients_all on recipients to ${app}
  using ((in_scope(region_path) and of_school(school_id)) or person = me())
  with check ((in_scope(region_path) and of_school(school_id)) or person = me());
grant select, insert, update on recipients to ${app};

-- Not partitioned: the id is made from the dedup key, and that a message is sent once holds only where one index knows every id. What
-- grows with each step is the history below, and that one is.
create table deliveries (
  id          uuid primary key,
  recipient   text collate "C" not null,
  kind        text not null,
  -- With kind, recipient, address and version what makes it the same message.
  subject     text collate "C" not null,
  channel     text not null,
  stage       text not null,
  failure     text,
  -- How new the state is: what is not above it changes nothing (org.anyuan.notify.domain.delivery.Sequence).
  sequence    bigint not null,
  -- When something is to be done with it by itself.
  next_at     timestamptz,
  task_id     text collate "C",
  incident_id text collate "C",
  school_id   text collate "C" not null,
  lane        text,
  region_path text collate "C" not null,
  due_at      timestamptz not null,
  queued_at   timestamptz not null,
  -- What live views are told by.
  changed_at  timestamptz not null,
  -- The delivery, and what it carries, which never changes.
  body        text not null,
  message     text not null,
  version     bigint not null
);
create index deliveries_due on deliveries (channel, next_at) where next_at is not null;
create index deliveries_waiting on deliveries (subject) where next_at is not null;
create index deliveries_task on deliveries (task_id) where stage in ('QUEUED', 'SENDING', 'SENT', 'FAILED_FOR_NOW');
create index deliveries_incident on deliveries (incident_id, recipient) where incident_id is not null;
create index deliveries_recipient on deliveries (recipient, queued_at, id);
create index deliveries_changed on deliveries (recipient, changed_at);
create index deliveries_queued on deliveries (queued_at, id);
create index deliveries_dead on deliveries (queued_at, id) where stage = 'FAILED_FOR_GOOD' and failure <> 'WITHDRAWN';
-- A row changes some four times within seconds and then rests.
alter table deliveries set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);

alter table deliveries enable row level security;
create policy deliveries_all on deliveries to ${app}
  using ((in_scope(region_path) and of_school(school_id)) or recipient = me())
  with check ((in_scope(region_path) and of_school(school_id)) or recipient = me());
grant select, insert, update, delete on deliveries to ${app};

-- Each state of a delivery, in the month of its cause: when it was queued.
create table delivery_history (
  delivery_id uuid not null,
  version     bigint not null,
  queued_at   timestamptz not null,
  sequence    bigint not null,
  stage       text not null,
  attempt     int not null,
  at          timestamptz not null,
  failure     text,
  detail      text not null,
  primary key (delivery_id, version, queued_at)
) partition by range (queued_at);
-- What no month was made for is kept all the same.
create table delivery_history_rest partition of delivery_history default;

-- Whoever sees a delivery sees its history.
alter table delivery_history enable row level security;
create policy delivery_history_read on delivery_history for select to ${app}
  using (exists (select from deliveries d where d.id = delivery_id));
create policy delivery_history_append on delivery_history for insert to ${app} with check (true);
create policy delivery_history_forget on delivery_history for delete to ${app} using (current_setting('anyuan.scope', true) = '/');
grant select, insert, delete on delivery_history to ${app};

-- The service makes months ahead, and it owns no table: so it may do just this, with the owner's right. What lies in the rest by then
-- moves over. True when the month was made.
create function make_delivery_month(month date) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  low timestamptz := date_trunc('month', month)::date;
  high timestamptz := (date_trunc('month', month) + interval '1 month')::date;
  part text := format('delivery_history_%s', to_char(low, 'YYYY_MM'));
begin
  if month not between date '2020-01-01' and date '2200-01-01' then
    raise exception 'not a month of ours: %', month;
  end if;
  -- Two copies may come at once.
  perform pg_advisory_xact_lock(hashtext('make_delivery_month'));
  if to_regclass(part) is not null then
    return false;
  end if;
  execute format('create table %I (like delivery_history including defaults including constraints)', part);
  execute format(
    'with moved as (delete from delivery_history_rest where queued_at >= %L and queued_at < %L returning *) insert into %I select * from moved',
    low, high, part);
  execute format('alter table delivery_history attach partition %I for values from (%L) to (%L)', part, low, high);
  return true;
end $$;
revoke all on function make_delivery_month(date) from public;
grant execute on function make_delivery_month(date) to ${app};

select make_delivery_month((date_trunc('month', now()) + make_interval(months => m))::date) from generate_series(0, 2) m;
