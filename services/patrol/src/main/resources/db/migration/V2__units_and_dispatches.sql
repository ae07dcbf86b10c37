-- Units, where they are, and their dispatch to incidents.

create function bound_to_a_school() returns boolean language sql stable parallel safe
  return nullif(current_setting('anyuan.school', true), '') is not null;

create table units (
  id           text collate "C" primary key,
  call_sign    text not null,
  kind         text not null,
  agency       text not null,
  region_id    text not null,
  region_path  text collate "C" not null,
  school_id    text collate "C",
  headcount    int not null check (headcount between 1 and 200),
  -- JSON lists. Badge numbers stand for people; no name is kept here.
  badges       text not null,
  skills       text not null,
  equipment    text not null,
  shift_begins time,
  shift_ends   time,
  longitude    double precision check (longitude between -180 and 180),
  latitude     double precision check (latitude between -90 and 90),
  status       text not null,
  status_since timestamptz not null,
  dispatch_id  uuid,
  version      bigint not null,
  retired      boolean not null,
  -- What other copies of the service read their board anew by.
  changed_at   timestamptz not null,
  check ((longitude is null) = (latitude is null)),
  check ((dispatch_id is null) = (status in ('OFF_DUTY', 'AVAILABLE', 'CLEARING')))
);
create index units_path on units (region_path);
create index units_changed on units (changed_at);

-- The newest position of each unit on duty, and no earlier one: a trail of people is not needed to send them. It goes when the
-- unit goes off duty, and by itself when nothing was heard for a while.
create table unit_positions (
  unit_id     text collate "C" primary key references units (id),
  region_path text collate "C" not null,
  school_id   text collate "C",
  -- Degrees, CGCS2000.
  longitude   double precision not null check (longitude between -180 and 180),
  latitude    double precision not null check (latitude between -90 and 90),
  measured_at timestamptz not null,
  received_at timestamptz not null
) with (fillfactor = 50);
create index unit_positions_received on unit_positions (received_at);

create table police_rooms (
  school_id   text collate "C" primary key,
  region_path text collate "C" not null,
  opens       time,
  closes      time,
  staff       int not null,
  officers    int not null,
  open        boolean not null,
  version     bigint not null
);
create index police_rooms_path on police_rooms (region_path);

-- What a region sends to which incident. Few, and read as a whole.
create table run_cards (
  id          text collate "C" primary key,
  region_path text collate "C" not null,
  -- JSON.
  card        text not null,
  retired     boolean not null,
  version     bigint not null
);
create index run_cards_path on run_cards (region_path);

-- Incidents, as far as dispatch has to know them: from anyuan.incident.events.
create table incidents (
  id          text collate "C" primary key,
  school_id   text collate "C" not null,
  region_path text collate "C" not null,
  longitude   double precision,
  latitude    double precision,
  mode        text not null,
  -- JSON list.
  kinds       text not null,
  severity    text not null,
  silent      boolean not null,
  open        boolean not null,
  merged_into text,
  opened_at   timestamptz not null,
  version     bigint not null
);
create index incidents_path on incidents (region_path) where open;

-- Not partitioned by month: a few for each incident, and what makes a unit nobody else's is one index over all of them.
create table dispatches (
  id                  uuid primary key,
  incident_id         text collate "C" not null,
  school_id           text collate "C" not null,
  region_path         text collate "C" not null,
  mode                text not null,
  silent              boolean not null,
  unit_id             text collate "C" not null references units (id),
  unit_path           text collate "C" not null,
  call_sign           text not null,
  agency              text not null,
  state               text not null,
  state_since         timestamptz not null,
  deadline            timestamptz,
  reason              text not null,
  assigned_at         timestamptz,
  accepted_at         timestamptz,
  en_route_at         timestamptz,
  arrived_at          timestamptz,
  ended_at            timestamptz,
  expected_arrival_at timestamptz,
  -- JSON.
  requirement         text not null,
  replaces            uuid,
  attempt             int not null,
  send_next           boolean not null,
  version             bigint not null
);
-- A unit is on one incident at a time, whatever two dispatchers do at once.
create unique index dispatches_unit on dispatches (unit_id)
  where state in ('ASSIGNED', 'ACCEPTED', 'EN_ROUTE', 'ARRIVED');
create unique index dispatches_proposal on dispatches (incident_id, unit_id) where state = 'PROPOSED';
create index dispatches_incident on dispatches (incident_id);
create index dispatches_deadline on dispatches (deadline) where deadline is not null;
create index dispatches_path on dispatches (region_path, id);

alter table units enable row level security;
create policy units_all on units to ${app}
  using (in_scope(region_path) and of_school(coalesce(school_id, '')))
  with check (in_scope(region_path) and of_school(coalesce(school_id, '')));

alter table unit_positions enable row level security;
create policy unit_positions_all on unit_positions to ${app}
  using (in_scope(region_path) and of_school(coalesce(school_id, '')))
  with check (in_scope(region_path) and of_school(coalesce(school_id, '')));

alter table police_rooms enable row level security;
create policy police_rooms_all on police_rooms to ${app}
  using (in_scope(region_path) and of_school(school_id)) with check (in_scope(region_path) and of_school(school_id));

alter table run_cards enable row level security;
create policy run_cards_all on run_cards to ${app}
  using (in_scope(region_path) and not bound_to_a_school()) with check (in_scope(region_path) and not bound_to_a_school());
-- A region goes by the cards of the regions above it where it has none of its own.
create policy run_cards_above on run_cards for select to ${app}
  using (not bound_to_a_school() and starts_with(nullif(current_setting('anyuan.scope', true), ''), region_path));

-- Nobody at a school learns of what must stay silent there.
alter table incidents enable row level security;
create policy incidents_all on incidents to ${app}
  using (in_scope(region_path) and of_school(school_id) and not (silent and bound_to_a_school()))
  with check (in_scope(region_path) and of_school(school_id));

-- Seen by whose school it is, and by whose unit it is.
alter table dispatches enable row level security;
create policy dispatches_all on dispatches to ${app}
  using (
    (in_scope(region_path) or (in_scope(unit_path) and not bound_to_a_school()))
    and of_school(school_id) and not (silent and bound_to_a_school()))
  with check (in_scope(region_path) or in_scope(unit_path));

-- Nothing of these is deleted but positions: what is out of use is retired, what is over stays.
grant select, insert, update on units, police_rooms, run_cards, incidents, dispatches to ${app};
grant select, insert, update, delete on unit_positions to ${app};
