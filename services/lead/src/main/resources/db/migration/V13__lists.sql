-- Late ones are few, whatever the region: in the order of the list.
create index leads_late on leads (received_at desc, id desc) where late and state <> 'CLOSED';

-- With what the policies ask, so that several terms are laid side by side without their rows.
drop index lead_terms_newest;
create index lead_terms_newest on lead_terms (term, received_at desc, lead_id desc) include (region_path, school_id);
drop index lead_terms_area;
create index lead_terms_area on lead_terms (term, area_3, received_at desc, lead_id desc) include (region_path, school_id);

-- What a desk works on, with what it is about: a search looks through it without the rows.
drop index leads_open;
create index leads_open on leads (urgency desc, next_at, id) include (received_at, terms, region_path, school_id)
  where state <> 'CLOSED';
drop index leads_open_newest;
create index leads_open_newest on leads (received_at desc, id desc) include (urgency, next_at, terms, region_path, school_id)
  where state <> 'CLOSED';
