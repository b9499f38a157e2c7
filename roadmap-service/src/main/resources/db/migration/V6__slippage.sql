-- Every moved due day, as a narrow row in the ledger's order: what an auditor asks of all of them at once is not dug out of the
-- revisions' content again each time. Derived from past.change (V0_9__change.sql) and made anew with it.

create table past.due_date_move (
    leaf_index   bigint      primary key,
    record       uuid        not null,
    rev          integer     not null,
    at           timestamptz not null,
    -- What the law may order erased is gone here as well; with the change itself the row.
    effective_on date,
    true_from    date        not null,
    actor        text,
    party        text,
    organization text,
    from_on      date        not null,
    to_on        date        not null,
    days         integer     not null generated always as (to_on - from_on) stored,
    charter      text        not null,
    -- Who might see the milestone after this revision, and who might before it: what it was is told to those alone.
    visibility   text        not null,
    hidden_as    text        not null,
    pen          text,
    parties      varchar[],
    unique (record, rev)
);
create index due_date_move_of_charter on past.due_date_move (charter, leaf_index);
create index due_date_move_by_actor on past.due_date_move (actor, leaf_index);
create index due_date_move_by_party on past.due_date_move (party, leaf_index);

create function past.due_date_moves(source text) returns text language sql immutable as $$
    select format($sql$
        insert into past.due_date_move (leaf_index, record, rev, at, effective_on, true_from, actor, party, organization,
            from_on, to_on, charter, visibility, hidden_as, pen, parties)
        select c.leaf_index, c.record, c.rev, c.at, c.effective_on, c.true_from, c.actor, c.party, c.organization,
            (r.change -> 'dueOn' ->> 0)::date, (r.change -> 'dueOn' ->> 1)::date, c.charter, c.visibility,
            coalesce(r.change -> 'visibility' ->> 0, c.visibility), c.pen, c.parties
        from %s c join ${flyway:defaultSchema}.revision r on r.record = c.record and r.rev = c.rev
        where c.kind = 'MILESTONE' and c.rev > 1 and 'dueOn' = any (c.fields)
            and r.change -> 'dueOn' ->> 0 is not null and r.change -> 'dueOn' ->> 1 is not null$sql$, source)
$$;

create function past.keep_due_date_moves() returns trigger language plpgsql security definer
    set search_path = ${flyway:defaultSchema}, pg_temp as $$
begin
    execute past.due_date_moves('changes');
    return null;
end $$;
create trigger change_may_move_a_due_day after insert on past.change referencing new table as changes
    for each statement execute function past.keep_due_date_moves();

-- Erased in the change, erased here.
create function past.forget_due_date_move() returns trigger language plpgsql security definer
    set search_path = ${flyway:defaultSchema}, pg_temp as $$
begin
    if new.fields is null then
        delete from past.due_date_move where leaf_index = new.leaf_index;
    else
        update past.due_date_move set effective_on = new.effective_on, true_from = new.true_from, actor = new.actor,
            party = new.party, organization = new.organization where leaf_index = new.leaf_index;
    end if;
    return null;
end $$;
create trigger change_is_forgotten after update on past.change
    for each row when (new.kind = 'MILESTONE') execute function past.forget_due_date_move();

create function past.empty_due_date_moves() returns trigger language plpgsql security definer
    set search_path = ${flyway:defaultSchema}, pg_temp as $$
begin
    truncate past.due_date_move;
    return null;
end $$;
create trigger changes_are_emptied after truncate on past.change
    for each statement execute function past.empty_due_date_moves();
revoke all on function past.keep_due_date_moves(), past.forget_due_date_move(), past.empty_due_date_moves() from public;

do $$ begin execute past.due_date_moves('past.change'); end $$;

-- The milestones' states with the range of their leaves: the day first planned, the forecast on the eve of achievement.
grant select on past.due_date_move, past.milestone_state to ${app};
