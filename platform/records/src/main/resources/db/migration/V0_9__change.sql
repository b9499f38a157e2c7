-- Every revision that has its place in the ledger, as a row to be searched: in one order that never changes, across all kinds.
-- Derived, like the rest of the schema: past.rebuild_changes makes it anew. What a revision says stays in the revision.

create table past.change (
    leaf_index    bigint      primary key,
    record        uuid        not null,
    rev           integer     not null,
    kind          text        not null,
    action        text        not null,
    at            timestamptz not null,
    -- What the law may order erased is gone here as well.
    effective_on  date,
    -- Of an effective day that was erased the day of recording is left.
    true_from     date        not null generated always as (coalesce(effective_on, (at at time zone 'UTC')::date)) stored,
    late_days     integer     generated always as ((at at time zone 'UTC')::date - effective_on) stored,
    actor         text,
    party         text,
    organization  text,
    fields        varchar[],
    -- Who might see the record after this revision.
    visibility    text        not null,
    pen           text,
    parties       varchar[],
    -- What the record belongs to, or is.
    charter       text,
    roadmap       uuid,
    working_group uuid,
    unique (record, rev)
);
create function past.change_rows(source text) returns text language sql immutable as $$
    select format($sql$
        insert into past.change (leaf_index, record, rev, kind, action, at, effective_on, actor, party, organization, fields,
            visibility, pen, parties, charter, roadmap, working_group)
        select o.leaf_index, r.record, r.rev, r.kind, r.action, r.at, r.effective_on, r.actor, r.party, r.organization,
            case when r.change is not null then array(select f::varchar from jsonb_object_keys(r.change) f order by f) end,
            r.visibility, r.pen, r.parties,
            case r.kind when 'CHARTER' then s.state ->> 'slug' else s.state ->> 'charter' end,
            case r.kind when 'ROADMAP' then r.record else (s.state ->> 'roadmap')::uuid end,
            case r.kind when 'WORKING_GROUP' then r.record else (s.state ->> 'workingGroup')::uuid end
        from %s o join ${flyway:defaultSchema}.revision r on r.record = o.record and r.rev = o.rev
        -- Of an erased state the record's newest tells what it belongs to: that never changes.
        cross join lateral (select coalesce(r.state, (select n.state from ${flyway:defaultSchema}.revision n
            where n.record = r.record and n.state is not null order by n.rev desc limit 1)) as state) s$sql$, source)
$$;

-- With the order, in the integrator's transaction.
create function past.keep_changes() returns trigger language plpgsql security definer
    set search_path = ${flyway:defaultSchema}, pg_temp as $$
begin
    execute past.change_rows('ordered');
    return null;
end $$;
revoke all on function past.keep_changes() from public;
create trigger leaf_is_a_change after insert on ledger_leaf referencing new table as ordered
    for each statement execute function past.keep_changes();

-- A revision changes only where it is erased (V0_6__redaction.sql). The integrator makes the row while it holds the ledger's
-- state: what it is just making is there to be changed, or is made of what is left.
create function past.forget_change() returns trigger language plpgsql security definer
    set search_path = ${flyway:defaultSchema}, pg_temp as $$
begin
    perform from ledger_state for share;
    update past.change set effective_on = new.effective_on, actor = new.actor, party = new.party,
        organization = new.organization, fields = case when new.change is null then null else fields end
    where record = new.record and rev = new.rev;
    return null;
end $$;
revoke all on function past.forget_change() from public;
create trigger revision_is_forgotten after update on revision
    for each row execute function past.forget_change();

create function past.rebuild_changes() returns void language plpgsql as $$
begin
    truncate past.change;
    execute past.change_rows('${flyway:defaultSchema}.ledger_leaf');
end $$;
revoke all on function past.rebuild_changes() from public;
select past.rebuild_changes();

-- Each question walks one of these from where its page begins. What a public reader asks meets only what is public.
create index change_of_charter on past.change (charter, leaf_index);
create index change_of_roadmap on past.change (roadmap, leaf_index) where roadmap is not null;
create index change_of_working_group on past.change (working_group, leaf_index) where working_group is not null;
create index change_by_actor on past.change (actor, leaf_index);
create index change_by_party on past.change (party, leaf_index);
create index change_by_organization on past.change (organization, leaf_index) where organization is not null;
create index change_by_kind on past.change (kind, action, leaf_index);
create index change_by_action on past.change (action, leaf_index);
create index change_by_field on past.change using gin (fields);
create index change_by_effective_day on past.change (true_from, leaf_index);
create index change_in_public on past.change (leaf_index) where visibility = 'PUBLIC';

grant select on past.change to ${app};
