-- What leads are about: terms of a fixed vocabulary of things, places and acts, none of them a person, each as a hash under
-- a key that is not in this database. Whoever has the database alone sees that some leads have something in common, and
-- not what.
alter table leads add column terms bigint[] not null default '{}';

-- One row for each term of a lead, in the order of the lists: an index over the array serves no condition under a policy.
create table lead_terms (
  lead_id     uuid not null references leads (id) on delete cascade,
  term        bigint not null,
  received_at timestamptz not null,
  region_path text collate "C" not null,
  school_id   text not null,
  area_3      text collate "C" generated always as (substring(region_path from '^/[^/]+/[^/]+/[^/]+/')) stored,
  primary key (lead_id, term)
);
create index lead_terms_newest on lead_terms (term, received_at desc, lead_id desc);
create index lead_terms_area on lead_terms (term, area_3, received_at desc, lead_id desc);
-- There are some hundreds of terms, and how often each is decides how it is looked for.
alter table lead_terms alter column term set statistics 1000;

alter table lead_terms enable row level security;
create policy lead_terms_all on lead_terms to ${app}
  using (in_scope(region_path) and of_school(school_id)) with check (in_scope(region_path) and of_school(school_id));
grant select, insert, delete on lead_terms to ${app};

create function keep_terms() returns trigger
language plpgsql as $body$
begin
  delete from lead_terms where lead_id = new.id and term <> all (new.terms);
  insert into lead_terms (lead_id, term, received_at, region_path, school_id)
  select new.id, t, new.received_at, new.region_path, new.school_id from unnest(new.terms) t
  on conflict do nothing;
  return null;
end
$body$;

create trigger leads_have_terms after insert on leads
  for each row when (new.terms <> '{}') execute function keep_terms();
create trigger leads_have_other_terms after update of terms on leads
  for each row when (old.terms is distinct from new.terms) execute function keep_terms();
