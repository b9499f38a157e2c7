-- What another register's past needs to be brought in: one recorded time for all of it, and a past that learns a table's new
-- columns.

-- The time at which a record is recorded: the clock's; or, in a transaction that records at once what it writes, the instant at
-- which it began to. Nothing in it may have been changed since: AtOnce.begin and who calls it see to that.
create function recording_time() returns timestamptz language sql volatile as $$
    select coalesce(nullif(current_setting('entente.recorded_at', true), '')::timestamptz, clock_timestamp())
$$;

-- The views of a table's past (V0_8__past.sql), made anew: a new column comes last.
create function past.show(kept_table text) returns void language plpgsql as $$
begin
    execute format($sql$
        create or replace view past.%2$I as select %3$s from past.%1$I s
        where s.during @> current_setting('entente.size')::bigint - 1
            and exists (select from ${flyway:defaultSchema}.%2$I n where n.id = s.id and past.sees(n.visibility, n.party, n.parties))
        $sql$, kept_table || '_state', kept_table, past.view_columns(kept_table));
    execute format($sql$
        create or replace view past_effective.%2$I as select %3$s from past.%1$I s
        where lower(s.during) < current_setting('entente.size')::bigint and s.true_from <= current_setting('entente.day')::date
            -- By the revisions, since a later state may have been erased: then nothing is said, rather than what was before.
            and not exists (select from ${flyway:defaultSchema}.revision l
                join ${flyway:defaultSchema}.ledger_leaf o on o.record = l.record and o.rev = l.rev
                where l.record = s.id and l.rev > s.rev and o.leaf_index < current_setting('entente.size')::bigint
                    and coalesce(l.effective_on, (l.at at time zone 'UTC')::date) <= current_setting('entente.day')::date)
            and exists (select from ${flyway:defaultSchema}.%2$I n where n.id = s.id and past.sees(n.visibility, n.party, n.parties))
        $sql$, kept_table || '_state', kept_table, past.view_columns(kept_table));
end $$;

-- Learns the columns that a table has got since its past began to be kept; for the migration that adds them. What was recorded
-- before has nothing in them.
create function past.relearn(kept_table text) returns void language plpgsql as $$
declare
    missing record;
begin
    for missing in
        select a.attname as name, format_type(a.atttypid, a.atttypmod) as type from pg_attribute a
        where a.attrelid = format('${flyway:defaultSchema}.%I', kept_table)::regclass and a.attnum > 0 and not a.attisdropped
            and not exists (select from pg_attribute s
                where s.attrelid = format('past.%I', kept_table || '_state')::regclass and s.attname = a.attname)
        order by a.attnum
    loop
        execute format('alter table past.%I add column %I %s', kept_table || '_state', missing.name, missing.type);
        update past.kept set columns = columns || ', ' || quote_ident(missing.name) where name = kept_table;
    end loop;
    perform past.show(kept_table);
end $$;
revoke all on function past.show(text), past.relearn(text) from public;
