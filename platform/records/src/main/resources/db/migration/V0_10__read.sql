-- Who read what: one row for each answer that showed a restricted record, or that only auditors ask for. Only ever appended.
create table read (
    at           timestamptz not null,
    number       bigint      generated always as identity,
    operation    text        not null,
    path         text        not null,
    -- As it was sent, without what the operation does not know: a token in an address must not end up here.
    query        text,
    -- The point of time that was asked about, as it was settled.
    as_of        timestamptz,
    effective_at date,
    status       smallint    not null,
    actor        text        not null,
    issuer       text        not null,
    subject      text        not null,
    party        text,
    organization text,
    -- The restricted records that the answer showed.
    records      uuid[]      not null,
    -- The order of every list; one range of it is one range of time, whatever else is asked for.
    primary key (at, number)
);
create index read_by_actor on read (actor, at, number);
create index read_by_operation on read (operation, at, number);
create index read_by_party on read (party, at, number) where party is not null;
create index read_by_organization on read (organization, at, number) where organization is not null;
create index read_by_record on read using gin (records);

create trigger read_is_never_changed before update or delete on read
    for each row execute function refuse_rewriting_the_log();
create trigger read_is_never_emptied before truncate on read
    for each statement execute function refuse_rewriting_the_log();

grant select, insert on read to ${app};
