-- Circulars: a published list on its way to agencies' desks.

-- To whom each goes. Not the receipts: those are the circular's own.
create table circular_addressees (
  circular_id uuid not null,
  -- The circular's region.
  from_path   text collate "C" not null,
  agency      text not null,
  region_path text collate "C" not null,
  primary key (circular_id, agency, region_path)
);
create index circular_addressees_desk on circular_addressees (agency, region_path);

alter table circular_addressees enable row level security;
create policy circular_addressees_read on circular_addressees for select to ${app}
  using (in_scope(region_path) or in_scope(from_path));
create policy circular_addressees_add on circular_addressees for insert to ${app} with check (in_scope(from_path));
grant select, insert on circular_addressees to ${app};

create table circulars (
  id          uuid primary key,
  -- The region whose list it is.
  region_path text collate "C" not null,
  list_id     uuid not null references risk_lists (id),
  state       text not null,
  -- When those who are silent are chased; null when nobody has to be any more.
  next_at     timestamptz,
  body        text not null,
  version     bigint not null
);
create index circulars_path on circulars (region_path, id);
create index circulars_list on circulars (list_id);
create index circulars_next on circulars (next_at) where next_at is not null;

-- Of the region, and of whoever has it to acknowledge, wherever it comes from. A desk writes its receipt into it.
alter table circulars enable row level security;
create policy circulars_read on circulars for select to ${app}
  using (in_scope(region_path)
    or exists (select from circular_addressees a where a.circular_id = circulars.id and in_scope(a.region_path)));
create policy circulars_add on circulars for insert to ${app} with check (in_scope(region_path));
create policy circulars_change on circulars for update to ${app}
  using (in_scope(region_path)
    or exists (select from circular_addressees a where a.circular_id = circulars.id and in_scope(a.region_path)));
grant select, insert, update on circulars to ${app};

-- Whoever has a circular reads the list that it sends, until it is withdrawn.
drop policy risk_lists_read on risk_lists;
create policy risk_lists_read on risk_lists for select to ${app}
  using (in_scope(region_path)
    or exists (select from circulars c where c.list_id = risk_lists.id and c.state <> 'WITHDRAWN'));
