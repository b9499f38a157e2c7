-- Working groups of a charter, and who sits in them. The charter is the other service's: checked when written.
create table working_group (
    id          uuid        primary key,
    version     integer     not null,
    recorded_at timestamptz not null,
    visibility  text        not null check (visibility in ('PUBLIC', 'PARTIES', 'OWN_PARTY')),
    party       text,
    parties     varchar[]      not null,
    sources     jsonb       not null,
    charter     text        not null,
    code        text        not null,
    areas       varchar[]      not null,
    name        jsonb       not null,
    purpose     jsonb,
    parent      uuid        references working_group (id),
    announced_on date,
    mandate     jsonb,
    state       text        not null check (state in ('PROPOSED', 'ACTIVE', 'DORMANT', 'CONCLUDED', 'REPLACED')),
    constraint working_group_code_unique unique (charter, code)
);
create index working_group_of_charter on working_group (charter, code, id);
create index working_group_by_code on working_group (code, id);
create index working_group_of_area on working_group using gin (areas);
create index working_group_by_state on working_group (state, code, id);
create index working_group_of_parent on working_group (parent);

create table membership (
    id          uuid        primary key,
    version     integer     not null,
    recorded_at timestamptz not null,
    visibility  text        not null check (visibility in ('PUBLIC', 'PARTIES', 'OWN_PARTY')),
    party       text,
    parties     varchar[]      not null,
    sources     jsonb       not null,
    charter     text        not null,
    working_group uuid      not null references working_group (id),
    person      uuid        not null references person (id),
    organization uuid       references organization (id),
    on_behalf_of text,
    role        text        not null check (role in
        ('CO_CHAIR', 'DELEGATE', 'ALTERNATE', 'EXPERT', 'SECRETARY', 'OBSERVER', 'ADVISER')),
    voting      boolean     not null,
    from_day    date,
    until_day   date,
    ended       boolean     not null,
    credentials jsonb,
    -- "Who on that day?" and the order by first day need values that are never null.
    first_day   date        not null generated always as (coalesce(from_day, date '1900-01-01')) stored,
    last_day    date        not null generated always as (coalesce(until_day, date '9999-12-31')) stored,
    check (first_day <= last_day)
);
create index membership_of_working_group on membership (working_group, first_day, id);
create index membership_in_order on membership (working_group, id);
create index membership_of_role on membership (working_group, role, person);
create index membership_of_person on membership (person);

grant select, insert, update on working_group, membership to ${app};
