create table milestone (
    id          uuid        primary key,
    version     integer     not null,
    recorded_at timestamptz not null,
    visibility  text        not null check (visibility in ('PUBLIC', 'PARTIES', 'OWN_PARTY')),
    party       text,
    parties     varchar[]      not null,
    sources     jsonb       not null,
    charter     text        not null references charter (slug),
    roadmap     uuid        not null references roadmap (id),
    project     uuid        references project (id),
    code        text        not null,
    title       jsonb       not null,
    description jsonb,
    responsible_party text,
    organizations uuid[]    not null,
    clauses     varchar[]      not null,
    due_on      date,
    due_precision text      not null,
    forecast_on date,
    achieved_on date,
    progress    integer     not null check (progress between 0 and 100),
    weight      integer     not null check (weight between 1 and 1000),
    state       text        not null check (state in ('PLANNED', 'IN_PROGRESS', 'REPORTED', 'ACHIEVED', 'CANCELLED')),
    -- Lists by due day put what has none last; a keyset needs a value that is never null.
    due_sort    date        not null generated always as (coalesce(due_on, date '9999-12-31')) stored,
    constraint milestone_code_unique unique (roadmap, code)
);
create index milestone_of_roadmap on milestone (roadmap, due_sort, id);
create index milestone_of_charter on milestone (charter, due_sort, id);
create index milestone_of_project on milestone (project, due_sort, id);
create index milestone_by_due_day on milestone (due_sort, id);
create index milestone_by_code on milestone (code, id);

grant select, insert, update on milestone to ${app};
