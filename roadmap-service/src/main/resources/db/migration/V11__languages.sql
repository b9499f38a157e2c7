-- Which versions of a record's texts have not followed a change of another (org.entente.roadmaps.charter.Drift). Of what was
-- changed before this nothing is known: there nothing lags.
alter table charter add column drifted jsonb,
    add column words tsvector not null generated always as (words_of(slug, title, short_title)) stored;
alter table term add column drifted jsonb,
    add column words tsvector not null generated always as (words_of(code, title)) stored;
alter table roadmap add column drifted jsonb,
    add column words tsvector not null generated always as (words_of(code, title, summary)) stored;
alter table project add column drifted jsonb,
    add column words tsvector not null generated always as (words_of(code, title, summary)) stored;
alter table milestone add column drifted jsonb,
    add column words tsvector not null generated always as (words_of(code, title, description)) stored;

select past.relearn('charter');
select past.relearn('term');
select past.relearn('roadmap');
select past.relearn('project');
select past.relearn('milestone');

-- Whether of what lags anything is between two authentic languages of the charter: as they are named at the time that is asked
-- about, since the name of the table is looked up when the question is asked.
create function drifts(lags jsonb, of_charter text) returns boolean language sql stable as $$
    select exists (select from charter c, jsonb_to_recordset(lags) as d (language text, behind text)
        where c.slug = of_charter and d.language = any (c.authentic_languages) and d.behind = any (c.authentic_languages))
$$;

-- Few texts lag at any time, so what does is all that is read.
create index roadmap_drifted on roadmap (charter, id) where drifted is not null;
create index project_drifted on project (charter, id) where drifted is not null;
create index milestone_drifted on milestone (charter, id) where drifted is not null;
create index roadmap_state_drifted on past.roadmap_state (charter, id) where drifted is not null;
create index project_state_drifted on past.project_state (charter, id) where drifted is not null;
create index milestone_state_drifted on past.milestone_state (charter, id) where drifted is not null;

create index charter_words on charter using gin (words);
create index term_words on term using gin (words);
create index roadmap_words on roadmap using gin (words);
create index project_words on project using gin (words);
create index milestone_words on milestone using gin (words);
create index charter_state_words on past.charter_state using gin (words);
create index term_state_words on past.term_state using gin (words);
create index roadmap_state_words on past.roadmap_state using gin (words);
create index project_state_words on past.project_state using gin (words);
create index milestone_state_words on past.milestone_state using gin (words);
