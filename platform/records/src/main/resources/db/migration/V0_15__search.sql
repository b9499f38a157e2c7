-- Words of records, for the filter `q` of lists. A table of records that can be searched has the column
--     words tsvector not null generated always as (words_of(code, title, summary)) stored
-- with a GIN index, its past (past.remember, past.relearn) has the same, and a list asks `words @@ words_asked(q)`.

-- What is said, as words that are compared. By code points alone and by collations that PostgreSQL brings along, so that every
-- server finds the same; a release of PostgreSQL with another Unicode needs `update … set code = code` for new letters.
--  * One i for all: I and ı, İ and i are two pairs in Azerbaijani and one letter in English, and a register has both languages in
--    one row. So `istanbul`, `ISTANBUL`, `İSTANBUL` and `ıstanbul` are one word. What that costs: qız and qiz are not told apart.
--  * Marks are optional (ş is s, ç c, ğ g, ö o, ü u, é e, ё е; Arabic and Hebrew vowel signs), in either normal form of Unicode.
--  * ə is a letter of its own, and e finds it all the same: a foreign reader has no key for it, and Azerbaijani without its
--    letters is written so. Its lookalikes ǝ and the Cyrillic ә, which keyboards yield in its place, are it. Not a: what English
--    writes with an a (Mammadov) stands in the English text.
--  * Full case folding (ß is ss, ς is σ), compatibility forms (ﬁ is fi, Ｆ is f). Everything that is neither letter nor digit parts
--    words, so ENERGY-2026-03 is three. No stemming and no stop words: what is searched for is a name more often than a phrase.
-- A word counts by its first 60 letters, a record by its first 250,000: a tsvector holds words of 2 kB and 1 MB of them.
create function words_in(said text) returns text[] language sql immutable strict parallel safe return array(
    select left(word, 60) from unnest(string_to_array(left(regexp_replace(translate(
        casefold(regexp_replace(normalize(said, NFKD),
            '[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u00ad\u200b-\u200f\u2060]+', '', 'g')
            collate "pg_unicode_fast"),
        'ıəǝәøłđħŧ', 'ieeeoldht') collate "pg_unicode_fast", '[^[:alnum:]]+', ' ', 'g'), 250000), ' ')) as word
    where word <> '');

-- The words of a record: its code, and its texts in every language.
create function words_of(code text, texts jsonb, more jsonb default null) returns tsvector
    language sql immutable parallel safe return array_to_tsvector(words_in(concat_ws(' ', code,
        (select string_agg(value, ' ') from jsonb_each_text(texts)), (select string_agg(value, ' ') from jsonb_each_text(more)))));

-- What a caller asks for: records that have for each of the words one that begins with it. Nothing in it is an operator.
create function words_asked(said text) returns tsquery language sql immutable strict parallel safe return (
    select string_agg('''' || word || ''':*', ' & ')::tsquery from unnest(words_in(said)) as word);

-- As V0_13__past_plans.sql has it; a generated column is generated in the past as well.
create or replace function past.relearn(kept_table text) returns void language plpgsql as $$
declare
    missing record;
begin
    for missing in
        select a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
            case a.attgenerated when 's' then pg_get_expr(d.adbin, d.adrelid) end as generated
        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = format('${flyway:defaultSchema}.%I', kept_table)::regclass and a.attnum > 0 and not a.attisdropped
            and not exists (select from pg_attribute s
                where s.attrelid = format('past.%I', kept_table || '_state')::regclass and s.attname = a.attname)
        order by a.attnum
    loop
        execute format('alter table past.%I add column %I %s', kept_table || '_state', missing.name, missing.type)
            || coalesce(' generated always as (' || missing.generated || ') stored', '');
        if missing.generated is null then
            update past.kept set columns = columns || ', ' || quote_ident(missing.name) where name = kept_table;
        end if;
    end loop;
    perform past.show(kept_table);
end $$;
