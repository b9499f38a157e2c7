-- The views of a table's past, made or made anew; a new column comes last. Whether today's caller may see today's record is asked
-- of each row that was there then, by the record's key. As a join (V0_8__past.sql) it let the planner read the whole table of
-- today's records for the fifty of one roadmap: a cost that grows with the register. Which later revision takes a state's place
-- on the effective axis is asked of past.change, which has both axes in one row.
create function past.show(kept_table text) returns void language plpgsql as $$
declare
    seen constant text := format($sql$
        (select past.sees(n.visibility, n.party, n.parties) from ${flyway:defaultSchema}.%I n where n.id = s.id)$sql$, kept_table);
begin
    execute format($sql$
        create or replace view past.%2$I as select %3$s from past.%1$I s
        where s.during @> current_setting('entente.size')::bigint - 1 and %4$s
        $sql$, kept_table || '_state', kept_table, past.view_columns(kept_table), seen);
    execute format($sql$
        create or replace view past_effective.%2$I as select %3$s from past.%1$I s
        where lower(s.during) < current_setting('entente.size')::bigint and s.true_from <= current_setting('entente.day')::date
            -- By the changes, since a later state may have been erased: then nothing is said, rather than what was before.
            and not exists (select from past.change l where l.record = s.id and l.rev > s.rev
                and l.leaf_index < current_setting('entente.size')::bigint
                and l.true_from <= current_setting('entente.day')::date)
            and %4$s
        $sql$, kept_table || '_state', kept_table, past.view_columns(kept_table), seen);
end $$;

-- As V0_8__past.sql has it, but for the views.
create or replace function past.remember(of_kind text, table_name text, renames jsonb default '{}') returns void language plpgsql as $$
declare
    own text;
begin
    select string_agg(quote_ident(attname), ', ' order by attnum) into own from pg_attribute
    where attrelid = format('${flyway:defaultSchema}.%I', table_name)::regclass and attnum > 0 and not attisdropped
        and attgenerated = '';
    insert into past.kept values (of_kind, table_name, renames, own);
    execute format($sql$
        create table past.%1$I (like ${flyway:defaultSchema}.%2$I including generated, rev integer not null,
            during int8range not null, true_from date, primary key (id, rev))$sql$, table_name || '_state', table_name);
    execute format('create index on past.%I using gist (id, during)', table_name || '_state');
    perform past.rebuild(of_kind);
    perform past.show(table_name);
    execute format('grant select on past.%1$I, past_effective.%1$I to ${app}', table_name);
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

select past.show(name) from past.kept;
