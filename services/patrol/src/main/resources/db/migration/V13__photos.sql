-- Photographs that a unit's people take where they were sent (现场照片), without what a camera writes beside the picture.
create table dispatch_photos (
  -- The telephone's own, so that one that is sent again is the same.
  id          uuid primary key,
  dispatch_id uuid not null references dispatches (id),
  region_path text collate "C" not null,
  width       int not null check (width between 1 and 8192),
  height      int not null check (height between 1 and 8192),
  sha256      text not null,
  picture     bytea not null check (octet_length(picture) between 1 and 1048576),
  bytes       int not null check (bytes = octet_length(picture)),
  kept_by     text not null,
  kept_at     timestamptz not null
);
-- Pictures are compressed already.
alter table dispatch_photos alter column picture set storage external;
create index dispatch_photos_dispatch on dispatch_photos (dispatch_id, id);
create index dispatch_photos_kept on dispatch_photos (kept_at);

-- Whoever sees the dispatch, and nobody who is bound to a school: children are in these pictures.
alter table dispatch_photos enable row level security;
create policy dispatch_photos_all on dispatch_photos to ${app}
  using (not bound_to_a_school() and exists (select from dispatches d where d.id = dispatch_id))
  with check (not bound_to_a_school() and exists (select from dispatches d where d.id = dispatch_id));
grant select, insert, delete on dispatch_photos to ${app};
