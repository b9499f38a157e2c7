-- What another register's past needs to be brought in: one recorded time for all of it.

-- The time at which a record is recorded: the clock's; or, in a transaction that records at once what it writes, the instant at
-- which it began to. Nothing in it may have been changed since: AtOnce.begin and who calls it see to that.
create function recording_time() returns timestamptz language sql volatile as $$
    select coalesce(nullif(current_setting('entente.recorded_at', true), '')::timestamptz, clock_timestamp())
$$;
