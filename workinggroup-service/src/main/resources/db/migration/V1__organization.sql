-- Bodies and people. They are bound to no charter: one ministry serves many.
create table organization (
    id          uuid        primary key,
    version     integer     not null,
    recorded_at timestamptz not null,
    visibility  text        not null check (visibility in ('PUBLIC', 'PARTIES', 'OWN_PARTY')),
    party       text,
    parties     varchar[],
    sources     jsonb       not null,
    code        text        not null,
    name        jsonb       not null,
    kind        text        not null check (kind in
        ('MINISTRY', 'AGENCY', 'COMPANY', 'UNIVERSITY', 'INTERNATIONAL_BODY', 'OTHER')),
    website     text
);
-- Unique among what is shared, and within each Party: a code taken by the other Party's hidden record would tell of it.
create unique index organization_code_unique on organization (code) where visibility <> 'OWN_PARTY';
create unique index organization_own_code_unique on organization (party, code) where visibility = 'OWN_PARTY';
create index organization_by_code on organization (code, id);
create index organization_of_party on organization (party, code, id);
create index organization_of_kind on organization (kind, code, id);

create table person (
    id          uuid        primary key,
    version     integer     not null,
    recorded_at timestamptz not null,
    visibility  text        not null check (visibility in ('PUBLIC', 'PARTIES', 'OWN_PARTY')),
    party       text,
    parties     varchar[],
    sources     jsonb       not null,
    code        text        not null,
    name        jsonb       not null,
    organization uuid       references organization (id),
    office      jsonb
);
create unique index person_code_unique on person (code) where visibility <> 'OWN_PARTY';
create unique index person_own_code_unique on person (party, code) where visibility = 'OWN_PARTY';
create index person_by_code on person (code, id);
create index person_of_party on person (party, code, id);
create index person_of_organization on person (organization, code, id);

grant select, insert, update on organization, person to ${app};
