-- Whether today's caller may see today's record is asked of each row that was there then, by the record's key. As a join it
-- let the planner read the whole table of today's records for the fifty of one roadmap: a cost that grows with the register.
-- Which later revision takes a state's place on the effective axis is asked of past.change, which has both axes in one row.
create or replace function past.show(kept_table text) returns void language plpgsql as $$
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
select past.show(name) from past.kept;
