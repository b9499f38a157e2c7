-- Charters with what their text fixes, and the clocks that run from them.
create table charter (
    id          uuid        primary key,
    version     integer     not null,
    recorded_at timestamptz not null,
    visibility  text        not null check (visibility in ('PUBLIC', 'PARTIES', 'OWN_PARTY')),
    party       text,
    parties     varchar[]      not null,
    sources     jsonb       not null,
    slug        text        not null constraint charter_id_unique unique,
    title       jsonb       not null,
    short_title jsonb,
    signed_on   date        not null,
    signed_at   jsonb,
    authentic_languages varchar[] not null,
    areas       jsonb       not null,
    clauses     jsonb       not null
);
create index charter_by_signing on charter (signed_on, id);

create table term (
    id          uuid        primary key,
    version     integer     not null,
    recorded_at timestamptz not null,
    visibility  text        not null check (visibility in ('PUBLIC', 'PARTIES', 'OWN_PARTY')),
    party       text,
    parties     varchar[]      not null,
    sources     jsonb       not null,
    charter     text        not null references charter (slug),
    code        text        not null,
    title       jsonb       not null,
    clause      text,
    anchor      text        not null,
    period      text        not null,
    anchor_on   date        not null,
    due_on      date        not null,
    outcome     jsonb,
    constraint term_code_unique unique (charter, code)
);
create index term_by_due_day on term (charter, due_on, id);

grant select, insert, update on charter, term to ${app};
