-- What these tables showed at any time; the indexes are those of the lists, at an instant.
select past.remember('CHARTER', 'charter');
select past.remember('TERM', 'term');
select past.remember('ROADMAP', 'roadmap');
select past.remember('PROJECT', 'project');
select past.remember('MILESTONE', 'milestone');

create index on past.term_state using gist (charter, during);
create index on past.roadmap_state using gist (charter, during);
create index on past.roadmap_state using gist (working_group, during);
create index on past.project_state using gist (roadmap, during);
create index on past.milestone_state using gist (roadmap, during);
create index on past.milestone_state using gist (charter, during);
