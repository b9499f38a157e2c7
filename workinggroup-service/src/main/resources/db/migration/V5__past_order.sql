-- Lists of the past, one index for each order of the list at present: it is read where much of the history was there at the
-- instant; where little was, the indexes that end in the range (V4__past.sql) find it, and it is sorted.
create index organization_state_by_code on past.organization_state (code, id);
create index organization_state_of_kind on past.organization_state (kind, code, id);

create index person_state_by_code on past.person_state (code, id);
create index person_state_of_organization on past.person_state (organization, code, id) where organization is not null;

create index working_group_state_by_code on past.working_group_state (code, id);
create index working_group_state_of_charter_by_code on past.working_group_state (charter, code, id);

create index meeting_state_by_day on past.meeting_state (starts_on, id);
create index meeting_state_of_charter_by_day on past.meeting_state (charter, starts_on, id);
create index meeting_state_by_code on past.meeting_state (code, id);
