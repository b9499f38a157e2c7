-- What these tables showed at any time; the indexes are those of the lists, at an instant.
select past.remember('ORGANIZATION', 'organization');
select past.remember('PERSON', 'person');
select past.remember('WORKING_GROUP', 'working_group');
select past.remember('MEMBERSHIP', 'membership', '{"from": "from_day", "until": "until_day"}');
select past.remember('MEETING', 'meeting');

create index on past.working_group_state using gist (charter, during);
create index on past.membership_state using gist (working_group, during);
create index on past.meeting_state using gist (working_group, during);
create index on past.meeting_state using gist (charter, during);
