-- Lists of the past are read in their order and end with the page, however long the histories are. An index that ends in the
-- range alone (V4__past.sql) finds all that was there then, which must be sorted before the first is shown: enough for the parts
-- of one roadmap, too much for a register. One for each order of the list at present.
create index roadmap_state_by_code on past.roadmap_state (code, id);
create index roadmap_state_of_charter_by_code on past.roadmap_state (charter, code, id);

create index project_state_by_code on past.project_state (code, id);
create index project_state_of_charter on past.project_state (charter, id);

create index milestone_state_by_due_day on past.milestone_state (due_sort, id);
create index milestone_state_of_charter_by_due_day on past.milestone_state (charter, due_sort, id);
create index milestone_state_of_project_by_due_day on past.milestone_state (project, due_sort, id) where project is not null;
create index milestone_state_by_code on past.milestone_state (code, id);

-- As V0_13__past_plans.sql has them; a table whose past began to be kept before it is shown by it there already.
select past.show(name) from past.kept;
