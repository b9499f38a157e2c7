-- What a milestone waits for: milestones of any roadmap of its charter. Nothing where it waits for none, so that what was recorded
-- before says the same as before.
alter table milestone add column depends_on uuid[];
select past.relearn('milestone');
