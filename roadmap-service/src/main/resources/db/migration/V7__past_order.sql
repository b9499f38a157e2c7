-- Lists of the past, one index for each order of the list at present. Where much of the history was there at the instant, a list is
-- read in its order and ends with the page. Where little of it was, that walk would pass nearly all of the history: then the
-- indexes that end in the range (V4__past.sql) find what was there, and it is sorted. Both are needed, and the planner chooses by
-- the instant; so no plan is kept from one question to the next (PastConnections).
create index roadmap_state_by_code on past.roadmap_state (code, id);
create index roadmap_state_of_charter_by_code on past.roadmap_state (charter, code, id);

create index project_state_by_code on past.project_state (code, id);
create index project_state_of_charter on past.project_state (charter, id);

create index milestone_state_by_due_day on past.milestone_state (due_sort, id);
create index milestone_state_of_charter_by_due_day on past.milestone_state (charter, due_sort, id);
create index milestone_state_of_project_by_due_day on past.milestone_state (project, due_sort, id) where project is not null;
create index milestone_state_by_code on past.milestone_state (code, id);
