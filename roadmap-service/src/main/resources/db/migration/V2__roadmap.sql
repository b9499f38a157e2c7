-- Roadmaps with their lists of projects. A reference to the other service's records is a plain id: it is checked when written.
create table roadmap (
    id          uuid        primary key,
    version     integer     not null,
    recorded_at timestamptz not null,
    visibility  text        not null check (visibility in ('PUBLIC', 'PARTIES', 'OWN_PARTY')),
    party       text,
    parties     varchar[]      not null,
    sources     jsonb       not null,
    charter     text        not null references charter (slug),
    code        text        not null,
    area        text        not null,
    working_group uuid,
    title       jsonb       not null,
    summary     jsonb,
    starts_on   date,
    ends_on     date,
    state       text        not null check (state in ('DRAFT', 'PROPOSED', 'AGREED', 'COMPLETED', 'WITHDRAWN'))
);
-- Within the Party that holds the pen: a code taken by the other Party's hidden draft would tell that the draft exists.
create unique index roadmap_code_unique on roadmap (charter, coalesce(party, ''), code);
create index roadmap_of_charter on roadmap (charter, id);
create index roadmap_by_code on roadmap (code, id);
create index roadmap_of_charter_by_code on roadmap (charter, code, id);
create index roadmap_of_working_group on roadmap (working_group, id);

create table project (
    id          uuid        primary key,
    version     integer     not null,
    recorded_at timestamptz not null,
    visibility  text        not null check (visibility in ('PUBLIC', 'PARTIES', 'OWN_PARTY')),
    party       text,
    parties     varchar[]      not null,
    sources     jsonb       not null,
    charter     text        not null references charter (slug),
    roadmap     uuid        not null references roadmap (id),
    code        text        not null,
    title       jsonb       not null,
    summary     jsonb,
    agencies    jsonb       not null,
    partners    uuid[]      not null,
    clauses     varchar[]      not null,
    state       text        not null check (state in
        ('PIPELINE', 'IMPLEMENTATION', 'FINALISATION', 'CLOSED', 'SUSPENDED', 'CANCELLED')),
    constraint project_code_unique unique (roadmap, code)
);
create index project_of_roadmap on project (roadmap, id);
create index project_of_charter on project (charter, id);
create index project_by_code on project (code, id);

grant select, insert, update on roadmap, project to ${app};
