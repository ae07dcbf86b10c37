-- Cameras of schools. What kind of place a camera may be in or see is decided by the service (org.anyuan.ledger.domain.Space);
-- the check below says the most important part of it once more, for whoever writes past the service.
create table cameras (
  id              text collate "C" primary key,
  school_id       text collate "C" not null references schools (id),
  region_path     text collate "C" not null,
  name            text not null,
  space_type      text not null check (
    space_type not in ('DORMITORY', 'NAP_ROOM', 'WASHROOM', 'BATHROOM', 'CHANGING_ROOM', 'NURSING_ROOM', 'MEDICAL', 'COUNSELLING')
  ),
  building        text not null,
  floor           text not null,
  room            text not null,
  area            text not null,
  -- Degrees, CGCS2000.
  longitude       double precision check (longitude between -180 and 180),
  latitude        double precision check (latitude between -90 and 90),
  -- JSON: [{"building","floor","room","area","type"}], 1 to 20. Read and written as a whole.
  views           text not null check (
    views !~ '"type":"(DORMITORY|NAP_ROOM|WASHROOM|BATHROOM|CHANGING_ROOM|NURSING_ROOM|MEDICAL|COUNSELLING)"'
  ),
  channel_code    text collate "C" check (channel_code <> ''),
  -- Sealed: the incident service alone can open them. No hash is kept, since an address can be guessed.
  stream_link     text,
  snapshot_link   text,
  -- What whoever watches the cameras said last; all four or none.
  network_state   text,
  network_since   timestamptz,
  network_told_at timestamptz,
  network_told_by text,
  enabled         boolean not null,
  version         bigint not null,
  -- The version that people made last; a network state counts on without it.
  edited_in       bigint not null,
  retired         boolean not null,
  check ((longitude is null) = (latitude is null)),
  check (num_nulls(network_state, network_since, network_told_at, network_told_by) in (0, 4))
);
create index cameras_school on cameras (school_id);
create index cameras_path on cameras (region_path);
-- A channel of the video platform is one camera's, wherever it is; a retired one gives it away.
create unique index cameras_channel on cameras (channel_code) where channel_code is not null and not retired;

alter table cameras enable row level security;
create policy cameras_all on cameras to ${app}
  using (in_scope(region_path) and of_school(school_id)) with check (in_scope(region_path) and of_school(school_id));
-- Nothing is deleted: what is out of use is retired.
grant select, insert, update on cameras to ${app};
