-- What all Parties have agreed. What was adopted names the proposal, and a milestone keeps the day that was agreed first.
alter table roadmap add column edition integer check (edition > 0), add column proposal uuid;
alter table project add column proposal uuid;
alter table milestone add column first_due_on date, add column proposal uuid, add column reported_by text;
alter table term add column extended_to date, add column proposal uuid;
select past.relearn(name) from unnest(array['roadmap', 'project', 'milestone', 'term']) name;

create table edition (
    id          uuid        primary key,
    version     integer     not null,
    recorded_at timestamptz not null,
    visibility  text        not null check (visibility = 'PARTIES'),
    party       text,
    parties     varchar[]   not null,
    sources     jsonb       not null,
    charter     text        not null references charter (slug),
    roadmap     uuid        not null references roadmap (id),
    number      integer     not null check (number > 0),
    proposal    uuid        not null references proposal (id),
    decision    text,
    meeting     uuid,
    adopted_on  date        not null,
    hash        text        not null,
    entries     jsonb       not null,
    reservations jsonb      not null,
    constraint edition_number_unique unique (roadmap, number)
);
create index edition_of_roadmap on edition (roadmap, number, id);
-- What was agreed stays: an update can only count the revision that the erasure of an earlier one makes.
grant select, insert, update (version, recorded_at) on edition to ${app};

select past.remember('EDITION', 'edition');
create index on past.edition_state using gist (roadmap, during);
