-- How each Party, or somebody independent, finds a milestone to be; and what a milestone is measured by and proven with.
create table assessment (
    id          uuid        primary key,
    version     integer     not null,
    recorded_at timestamptz not null,
    visibility  text        not null check (visibility in ('PUBLIC', 'PARTIES', 'OWN_PARTY')),
    party       text,
    parties     varchar[]   not null,
    sources     jsonb       not null,
    charter     text        not null references charter (slug),
    roadmap     uuid        not null references roadmap (id),
    milestone   uuid        not null references milestone (id),
    reading     text        not null check (reading in ('NO_EVIDENCE', 'NOT_STARTED', 'LIMITED', 'SUBSTANTIAL', 'COMPLETE')),
    method      jsonb,
    assessor    uuid,
    assessor_role text,
    assessed_on date        not null,
    evidence    jsonb       not null,
    -- An independent one names who made it.
    check (party is not null or assessor is not null)
);
-- The list, and the newest of an assessor.
create index assessment_of_milestone on assessment (milestone, assessed_on, id);
-- Where the readings of one roadmap or charter are compared.
create index assessment_of_roadmap on assessment (roadmap, milestone);
create index assessment_of_charter on assessment (charter, milestone);
grant select, insert, update on assessment to ${app};

select past.remember('ASSESSMENT', 'assessment');
create index on past.assessment_state using gist (milestone, during);
create index assessment_state_of_milestone on past.assessment_state (milestone, assessed_on, id);
create index assessment_state_of_roadmap on past.assessment_state (roadmap, milestone);
create index assessment_state_of_charter on past.assessment_state (charter, milestone);

-- None where there are none, as in what was recorded before.
alter table milestone add column indicators jsonb, add column actuals jsonb, add column evidence jsonb;
select past.relearn('milestone');

-- Coverage: what names a clause, and the milestones that name none.
create index milestone_of_clause on milestone using gin (clauses);
create index milestone_of_no_clause on milestone (charter, due_sort, id) where clauses = '{}';
create index project_of_clause on project using gin (clauses);
create index milestone_state_of_clause on past.milestone_state using gin (clauses);
create index milestone_state_of_no_clause on past.milestone_state (charter, due_sort, id) where clauses = '{}';
create index project_state_of_clause on past.project_state using gin (clauses);
