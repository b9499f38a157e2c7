-- The words of what lists can be searched for (V0_15__search.sql), now and in the past.
alter table organization add column words tsvector not null generated always as (words_of(code, name)) stored;
alter table person add column words tsvector not null generated always as (words_of(code, name, office)) stored;
alter table working_group add column words tsvector not null generated always as (words_of(code, name, purpose)) stored;
alter table meeting add column words tsvector not null generated always as (words_of(code, title, place)) stored;

select past.relearn('organization');
select past.relearn('person');
select past.relearn('working_group');
select past.relearn('meeting');

create index organization_words on organization using gin (words);
create index person_words on person using gin (words);
create index working_group_words on working_group using gin (words);
create index meeting_words on meeting using gin (words);
create index organization_state_words on past.organization_state using gin (words);
create index person_state_words on past.person_state using gin (words);
create index working_group_state_words on past.working_group_state using gin (words);
create index meeting_state_words on past.meeting_state using gin (words);
