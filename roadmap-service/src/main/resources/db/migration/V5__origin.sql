-- Where the newest change of a milestone comes from, if it was replayed from another register.
alter table milestone add column origin jsonb;
select past.relearn('milestone');
