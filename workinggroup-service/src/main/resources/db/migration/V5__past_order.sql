-- Lists of the past are read in their order and end with the page: one index for each order of the list at present.
create index organization_state_by_code on past.organization_state (code, id);
create index organization_state_of_kind on past.organization_state (kind, code, id);

create index person_state_by_code on past.person_state (code, id);
create index person_state_of_organization on past.person_state (organization, code, id) where organization is not null;

create index working_group_state_by_code on past.working_group_state (code, id);
create index working_group_state_of_charter_by_code on past.working_group_state (charter, code, id);

create index meeting_state_by_day on past.meeting_state (starts_on, id);
create index meeting_state_of_charter_by_day on past.meeting_state (charter, starts_on, id);
create index meeting_state_by_code on past.meeting_state (code, id);

-- As V0_13__past_plans.sql has them; a table whose past began to be kept before it is shown by it there already.
select past.show(name) from past.kept;
