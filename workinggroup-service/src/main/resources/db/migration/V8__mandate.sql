-- Mandates that the Parties adopted, one edition after the other; the group's own record shows the one in force.
alter table working_group add column mandate_edition integer check (mandate_edition > 0);
select past.relearn('working_group');

create table mandate_edition (
    id          uuid        primary key,
    version     integer     not null,
    recorded_at timestamptz not null,
    visibility  text        not null check (visibility = 'PARTIES'),
    party       text,
    parties     varchar[]   not null,
    sources     jsonb       not null,
    charter     text        not null,
    working_group uuid      not null references working_group (id),
    number      integer     not null check (number > 0),
    content     jsonb       not null,
    adopted_on  date        not null,
    proposal    uuid        not null references proposal (id),
    decision    text,
    meeting     uuid        references meeting (id),
    reservations jsonb      not null,
    constraint mandate_edition_number_unique unique (working_group, number)
);
create index mandate_edition_of_working_group on mandate_edition (working_group, number, id);
-- What was agreed stays: an update can only count the revision that the erasure of an earlier one makes.
grant select, insert, update (version, recorded_at) on mandate_edition to ${app};

select past.remember('MANDATE', 'mandate_edition');
create index on past.mandate_edition_state using gist (working_group, during);
create index mandate_edition_state_of_working_group on past.mandate_edition_state (working_group, number, id);
