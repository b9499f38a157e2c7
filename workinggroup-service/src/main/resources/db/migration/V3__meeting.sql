create table meeting (
    id          uuid        primary key,
    version     integer     not null,
    recorded_at timestamptz not null,
    visibility  text        not null check (visibility in ('PUBLIC', 'PARTIES', 'OWN_PARTY')),
    party       text,
    parties     varchar[]      not null,
    sources     jsonb       not null,
    charter     text        not null,
    working_group uuid      not null references working_group (id),
    code        text        not null,
    title       jsonb       not null,
    starts_on   date        not null,
    starts_at   text,
    time_zone   text,
    duration    text,
    mode        text        not null check (mode in ('IN_PERSON', 'ONLINE', 'HYBRID')),
    place       jsonb,
    postponed_from date,
    state       text        not null check (state in
        ('PLANNED', 'CONVENED', 'HELD', 'MINUTES_AGREED', 'POSTPONED', 'CANCELLED')),
    constraint meeting_code_unique unique (working_group, code)
);
create index meeting_of_working_group on meeting (working_group, starts_on, id);
create index meeting_of_charter on meeting (charter, starts_on, id);
create index meeting_by_day on meeting (starts_on, id);
create index meeting_by_code on meeting (code, id);

grant select, insert, update on meeting to ${app};
