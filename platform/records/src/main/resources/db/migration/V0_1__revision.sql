-- Each committed change of any record, in the transaction that made it. Only ever appended.
create table revision (
    record       uuid        not null,
    rev          integer     not null check (rev > 0),
    kind         text        not null,
    -- Who might see the record after this revision.
    visibility   text        not null,
    pen          text,
    parties      varchar[],
    action       text        not null,
    at           timestamptz not null,
    effective_on date        not null,
    actor        text        not null,
    issuer       text        not null,
    subject      text        not null,
    party        text,
    organization text,
    reason       text,
    change       jsonb       not null,
    state        jsonb       not null,
    -- History, newest first, walks this key backwards.
    primary key (record, rev)
);

-- The grants below stop the service's role; this stops the owner too, who could otherwise rewrite the past by mistake.
create function refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception 'a revision is never changed or removed' using errcode = 'restrict_violation';
end $$;

create trigger revision_is_never_changed before update or delete on revision
    for each row execute function refuse_rewriting();
create trigger revision_is_never_emptied before truncate on revision
    for each statement execute function refuse_rewriting();

grant select, insert on revision to ${app};
