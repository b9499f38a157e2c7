-- The register as it was: for every table of records a view of the same name in the schema `past`, which shows its rows as
-- they were after the ledger's first `entente.size` entries, and in `past_effective` as they were true on `entente.day`. A
-- question about the past is the same query with another search_path, so no filter, sort or total can be forgotten.

create extension if not exists btree_gist with schema ${flyway:defaultSchema};
create schema past;
create schema past_effective;
grant usage on schema past, past_effective to ${app};

-- The tables whose past is kept. Derived from the revisions and the ledger's order, and made anew from them by past.rebuild.
create table past.kept (
    kind    text primary key,
    name    text not null unique,
    -- Where a column is not named as its field, in lower_snake.
    renamed jsonb not null,
    columns text not null
);

create function past.columns_of(state jsonb, renamed jsonb) returns jsonb language sql immutable as $$
    select coalesce(jsonb_object_agg(
        coalesce(renamed ->> key, lower(regexp_replace(key, '([A-Z])', '_\1', 'g'))), value), '{}')
    from jsonb_each(state)
$$;

-- Whether today's caller may see today's record: the same rule as org.entente.web.Caller.sees. Without the settings it fails.
create function past.sees(visibility text, pen text, parties varchar[]) returns boolean language sql stable as $$
    select case
        when current_setting('entente.sees_all') = 'true' or visibility = 'PUBLIC' then true
        when visibility = 'PARTIES' then current_setting('entente.sees_shared') = 'true'
            and (current_setting('entente.party') = '' or parties is null or current_setting('entente.party') = any (parties))
        when visibility = 'OWN_PARTY' then current_setting('entente.sees_own') = 'true' and current_setting('entente.party') = pen
        else false end
$$;

-- One state a row, with the range of ledger indexes during which it was the newest. Of an effective day that was erased by law
-- the day of recording is left.
create function past.filling(kept past.kept, source text) returns text language sql stable as $$
    select format($sql$
        insert into past.%1$I (%2$s, rev, during, true_from)
        select %3$s, r.rev, int8range(o.leaf_index, o.superseded_at),
            coalesce(r.effective_on, (r.at at time zone 'UTC')::date)
        from (select record, rev, leaf_index, lead(leaf_index) over (partition by record order by rev) as superseded_at
            from %4$s leaves) o
        join ${flyway:defaultSchema}.revision r on r.record = o.record and r.rev = o.rev
        cross join lateral jsonb_populate_record(null::${flyway:defaultSchema}.%5$I, past.columns_of(r.state, %6$L::jsonb)
            || jsonb_build_object('id', r.record, 'version', r.rev - 1, 'recorded_at', r.at)) s
        where r.kind = %7$L and r.state is not null$sql$,
        kept.name || '_state', kept.columns, regexp_replace(kept.columns, '(^|, )', '\1s.', 'g'), source, kept.name,
        kept.renamed, kept.kind)
$$;

-- With the order, in the integrator's transaction: what has an index is in the past.
create function past.keep() returns trigger language plpgsql security definer
    set search_path = ${flyway:defaultSchema}, pg_temp as $$
declare
    one past.kept;
begin
    for one in
        select k.* from past.kept k
        where k.kind in (select r.kind from ordered o join revision r on r.record = o.record and r.rev = o.rev)
    loop
        execute past.filling(one, 'ordered');
        execute format($sql$
            update past.%I s set during = int8range(lower(s.during), o.leaf_index)
            from ordered o where s.id = o.record and s.rev = o.rev - 1 and upper_inf(s.during)$sql$, one.name || '_state');
    end loop;
    return null;
end $$;
revoke all on function past.keep() from public;
create trigger leaf_is_kept after insert on ledger_leaf referencing new table as ordered
    for each statement execute function past.keep();

-- Begins to keep a table's past; for the migration that makes the table. A room adds the indexes of its own questions.
create function past.remember(of_kind text, table_name text, renames jsonb default '{}') returns void language plpgsql as $$
declare
    own text;
    kept past.kept;
begin
    select string_agg(quote_ident(attname), ', ' order by attnum) into own from pg_attribute
    where attrelid = format('${flyway:defaultSchema}.%I', table_name)::regclass and attnum > 0 and not attisdropped
        and attgenerated = '';
    insert into past.kept values (of_kind, table_name, renames, own) returning * into kept;
    execute format($sql$
        create table past.%1$I (like ${flyway:defaultSchema}.%2$I including generated, rev integer not null,
            during int8range not null, true_from date, primary key (id, rev))$sql$, table_name || '_state', table_name);
    execute format('create index on past.%I using gist (id, during)', table_name || '_state');
    -- What an erased state lacks it may lack here too.
    execute format($sql$
        create view past.%2$I as select %3$s from past.%1$I s
        where s.during @> current_setting('entente.size')::bigint - 1
            and exists (select from ${flyway:defaultSchema}.%2$I n where n.id = s.id and past.sees(n.visibility, n.party, n.parties))
        $sql$, table_name || '_state', table_name, past.view_columns(table_name));
    execute format($sql$
        create view past_effective.%2$I as select %3$s from past.%1$I s
        where lower(s.during) < current_setting('entente.size')::bigint and s.true_from <= current_setting('entente.day')::date
            -- By the revisions, since a later state may have been erased: then nothing is said, rather than what was before.
            and not exists (select from ${flyway:defaultSchema}.revision l
                join ${flyway:defaultSchema}.ledger_leaf o on o.record = l.record and o.rev = l.rev
                where l.record = s.id and l.rev > s.rev and o.leaf_index < current_setting('entente.size')::bigint
                    and coalesce(l.effective_on, (l.at at time zone 'UTC')::date) <= current_setting('entente.day')::date)
            and exists (select from ${flyway:defaultSchema}.%2$I n where n.id = s.id and past.sees(n.visibility, n.party, n.parties))
        $sql$, table_name || '_state', table_name, past.view_columns(table_name));
    execute format('grant select on past.%1$I, past_effective.%1$I to ${app}', table_name);
    perform past.rebuild(of_kind);
end $$;

create function past.view_columns(table_name text) returns text language sql stable as $$
    select string_agg('s.' || quote_ident(attname), ', ' order by attnum) from pg_attribute
    where attrelid = format('${flyway:defaultSchema}.%I', table_name)::regclass and attnum > 0 and not attisdropped
$$;

-- Makes a kind's past anew from the revisions and the ledger's order.
create function past.rebuild(of_kind text) returns void language plpgsql as $$
declare
    kept past.kept;
begin
    select * into strict kept from past.kept k where k.kind = of_kind;
    execute format('truncate past.%I', kept.name || '_state');
    execute past.filling(kept, '${flyway:defaultSchema}.ledger_leaf');
end $$;
revoke all on function past.remember(text, text, jsonb), past.rebuild(text) from public;
