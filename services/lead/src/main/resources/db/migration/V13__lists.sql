-- Late ones are few, whatever the region: in the order of the list.
create index leads_late on leads (received_at desc, id desc) where late and state <> 'CLOSED';

-- With what the policies ask, so that several terms are laid side by side without their rows.
drop index lead_terms_newest;
create index lead_terms_newest on lead_terms (term, received_at desc, lead_id desc) include (region_path, school_id);
drop index lead_terms_area;
create index lead_terms_area on lead_terms (term, area_3, received_at desc, lead_id desc) include (region_path, school_id);
