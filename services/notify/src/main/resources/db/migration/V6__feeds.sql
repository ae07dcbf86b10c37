-- Feeds: what subscribers read of incidents and rosters, and who they are.

-- Incidents as feeds may show them at all: no person, room, device, nor a word that anybody said. A row for each version that
-- is news to some lane. Not partitioned: rows go after 90 days, and the newest of each incident is looked for by its id.
create sequence feed_cursor;
create table feed_entries (
  -- In the order of commits: it is taken under a lock that is held until the commit, so whoever has read up to one has missed
  -- nothing before it.
  cursor          bigint primary key,
  incident_id     text collate "C" not null,
  version         bigint not null,
  school_id       text collate "C" not null,
  region_path     text collate "C" not null,
  -- Where it was handed or escalated to: they may see it as well.
  addressee_paths text[] not null,
  mode            text not null,
  -- The gravest so far: whoever follows grave incidents hears how one goes on that became less grave.
  worst           text not null,
  kinds           text[] not null,
  -- The lanes to which it is news.
  lanes           text[] not null,
  -- Duress or silent panic: the school must see and hear nothing of it. Once one is, all its rows are.
  silent          boolean not null,
  body            text not null,
  at              timestamptz not null,
  unique (incident_id, version)
);
create index feed_entries_incident on feed_entries (incident_id, cursor);
create index feed_entries_at on feed_entries (at);

alter table feed_entries enable row level security;
create policy feed_entries_in_scope on feed_entries to ${app}
  using (
    of_school(school_id)
    and not (silent and nullif(current_setting('anyuan.school', true), '') is not null)
    and (
      in_scope(region_path)
      or (
        nullif(current_setting('anyuan.school', true), '') is null
        and exists (select from unnest(addressee_paths) p where in_scope(p))
      )
    )
  );
grant select, insert, update (silent), delete on feed_entries to ${app};
grant usage on sequence feed_cursor to ${app};

-- Who reads without signing in, by a secret that is kept as its hash alone. Each shows what its owner's role and region may
-- see, and lapses unless its owner shows now and then that they still have them.
create table subscriptions (
  id          uuid primary key,
  owner       text collate "C" not null,
  role        text not null,
  region_path text collate "C" not null,
  -- Empty where its owner is bound to no school.
  school_id   text collate "C" not null,
  kind        text not null check (kind in ('PERSON', 'ROSTER', 'INCIDENTS')),
  roster_id   text collate "C",
  secret_hash bytea not null unique check (length(secret_hash) = 32),
  shown_at    timestamptz not null,
  revoked     boolean not null,
  -- Of those with a webhook: up to where it was told, by the entries' cursor or by the roster's version.
  pushes      boolean not null,
  told        bigint not null,
  body        text not null,
  version     bigint not null
);
create index subscriptions_owner on subscriptions (owner, id);
create index subscriptions_path on subscriptions (region_path, id);
create index subscriptions_pushes on subscriptions (id) where pushes and not revoked;
create index subscriptions_roster on subscriptions (roster_id) where not revoked;

alter table subscriptions enable row level security;
create policy subscriptions_in_scope on subscriptions to ${app} using (in_scope(region_path) and of_school(school_id));
grant select, insert, update on subscriptions to ${app};

-- Where the administrator has said more than what is usual: the police's rosters off, all others on and with names.
create table roster_switches (
  roster_id   text collate "C" primary key,
  region_path text collate "C" not null,
  enabled     boolean not null,
  names       boolean not null,
  version     bigint not null
);
alter table roster_switches enable row level security;
-- Whoever stands in a roster reads it, wherever their own region ends.
create policy roster_switches_read on roster_switches for select to ${app} using (true);
create policy roster_switches_add on roster_switches for insert to ${app} with check (in_scope(region_path));
create policy roster_switches_change on roster_switches for update to ${app} using (in_scope(region_path));
grant select, insert, update on roster_switches to ${app};

-- The duties that calendars were shown. A roster is worked out, not stored; what is stored is what a calendar has to be told: that
-- a duty which it has was moved or called off. Kept for rosters with a subscription alone.
create table published_rosters (
  roster_id      text collate "C" primary key,
  region_path    text collate "C" not null,
  roster_version bigint not null,
  -- For which day the window was laid.
  day            date not null
);
create table published_duties (
  roster_id   text collate "C" not null references published_rosters (roster_id),
  -- Empty: that somebody is on duty, whoever it is.
  person      text collate "C" not null,
  starts_at   timestamptz not null,
  region_path text collate "C" not null,
  ends_at     timestamptz not null,
  changed_in  bigint not null,
  body        text not null,
  primary key (roster_id, person, starts_at)
);
create index published_duties_changed on published_duties (roster_id, changed_in);
-- The service's own: a reader's right is that to the roster.
alter table published_rosters enable row level security;
alter table published_duties enable row level security;
create policy published_rosters_own on published_rosters to ${app} using (current_setting('anyuan.scope', true) = '/');
create policy published_duties_own on published_duties to ${app} using (current_setting('anyuan.scope', true) = '/');
grant select, insert, update on published_rosters to ${app};
grant select, insert, update, delete on published_duties to ${app};
