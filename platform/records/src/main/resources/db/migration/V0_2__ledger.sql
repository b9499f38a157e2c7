-- The ledger: every revision is an entry of a Merkle log (shared/design/ledger.md, sections 2 to 6). The service's own role
-- reads these tables, the integrator's role writes them, nobody rewrites them.

-- What the log commits to. The Disclosures are made anew from the columns and these salts, so content is stored once.
alter table revision
    add column prev      bytea check (length(prev) = 32),
    add column redacts   jsonb,
    add column entry     bytea check (length(entry) between 1 and 65535),
    -- 16 bytes for each of the 14 fields, in the order of their names.
    add column salts     bytea check (length(salts) = 224),
    add column leaf_hash bytea generated always as (sha256('\x00'::bytea || entry)) stored;

-- What waits for its index. A row's existence says so, not a counter: sequences are handed out before commit.
create table ledger_pending (
    seq    bigint generated always as identity primary key,
    record uuid    not null,
    rev    integer not null,
    unique (record, rev)
);

-- In the revision's transaction and by nobody's leave: there is no revision that does not wait for its index.
create function await_index() returns trigger language plpgsql security definer
    set search_path = ${flyway:defaultSchema}, pg_temp as $$
begin
    insert into ledger_pending (record, rev) values (new.record, new.rev);
    return null;
end $$;
revoke all on function await_index() from public;

create trigger revision_awaits_its_index after insert on revision
    for each row execute function await_index();

-- The order. A leaf is a revision, or a key entry that the log writes about itself.
create table ledger_leaf (
    leaf_index bigint primary key check (leaf_index >= 0),
    record     uuid,
    rev        integer,
    key_entry  bytea check (length(key_entry) between 1 and 65535),
    -- No foreign key: it would lock, and so rewrite, a row of a table that is only ever appended.
    unique (record, rev),
    check ((record is null) = (rev is null) and (record is null) <> (key_entry is null))
);

create table ledger_tile (
    level      smallint not null check (level between 0 and 63),
    tile_index bigint   not null check (tile_index >= 0),
    -- 32 bytes a hash, 256 when full: random bytes, so compressing them is lost labour.
    hashes     bytea    storage external not null check (length(hashes) between 32 and 8192 and length(hashes) % 32 = 0),
    primary key (level, tile_index)
);

create table ledger_state (
    the_only      boolean primary key default true check (the_only),
    size          bigint      not null check (size >= 0),
    root          bytea       not null check (length(root) = 32),
    -- Everything committed before this instant has its index.
    covered_until timestamptz not null
);
insert into ledger_state (size, root, covered_until) values (0, sha256(''::bytea), clock_timestamp());

-- When the log had how many entries: what `asOf` means. Each pass is later than the one before. What a pass has ordered was
-- committed after `since`, the last instant that was covered before it, so no answer about an earlier one can change.
create table ledger_pass (
    size  bigint      primary key,
    since timestamptz not null,
    at    timestamptz not null unique,
    check (since < at)
);

-- What we signed: one root for each size, for ever.
create table ledger_checkpoint (
    size      bigint      primary key,
    root      bytea       not null check (length(root) = 32),
    note      text        not null,
    signed_at timestamptz not null default clock_timestamp()
);

-- What we published, with the witnesses' cosignatures. The same size again, with fresh ones, while the log stands still.
create table ledger_publication (
    number       bigint      generated always as identity primary key,
    size         bigint      not null references ledger_checkpoint,
    note         text        not null,
    published_at timestamptz not null default clock_timestamp()
);
-- The newest is the largest: two publishers that overlap for a moment may get their numbers the other way round.
create index publication_by_size on ledger_publication (size, number);

create function refuse_rewriting_the_log() returns trigger language plpgsql as $$
begin
    raise exception '% is only ever appended', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger leaf_is_never_changed before update or delete on ledger_leaf
    for each row execute function refuse_rewriting_the_log();
create trigger leaf_is_never_emptied before truncate on ledger_leaf
    for each statement execute function refuse_rewriting_the_log();
create trigger pass_is_never_changed before update or delete on ledger_pass
    for each row execute function refuse_rewriting_the_log();
create trigger pass_is_never_emptied before truncate on ledger_pass
    for each statement execute function refuse_rewriting_the_log();
create trigger checkpoint_is_never_changed before update or delete on ledger_checkpoint
    for each row execute function refuse_rewriting_the_log();
create trigger checkpoint_is_never_emptied before truncate on ledger_checkpoint
    for each statement execute function refuse_rewriting_the_log();
create trigger publication_is_never_changed before update or delete on ledger_publication
    for each row execute function refuse_rewriting_the_log();
create trigger publication_is_never_emptied before truncate on ledger_publication
    for each statement execute function refuse_rewriting_the_log();
create trigger tile_is_never_removed before delete on ledger_tile
    for each row execute function refuse_rewriting_the_log();
create trigger tile_is_never_emptied before truncate on ledger_tile
    for each statement execute function refuse_rewriting_the_log();
create trigger state_is_never_removed before delete on ledger_state
    for each row execute function refuse_rewriting_the_log();
create trigger state_is_never_emptied before truncate on ledger_state
    for each statement execute function refuse_rewriting_the_log();

create function tile_only_grows() returns trigger language plpgsql as $$
begin
    if (new.level, new.tile_index) is distinct from (old.level, old.tile_index)
        or substring(new.hashes for length(old.hashes)) <> old.hashes then
        raise exception 'a tile only grows' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger tile_only_grows before update on ledger_tile for each row execute function tile_only_grows();

create function state_only_advances() returns trigger language plpgsql as $$
begin
    if new.size < old.size or new.covered_until < old.covered_until
        or (new.size = old.size and new.root <> old.root) then
        raise exception 'the log only grows' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger state_only_advances before update on ledger_state for each row execute function state_only_advances();

grant select on ledger_pending, ledger_leaf, ledger_tile, ledger_state, ledger_pass, ledger_checkpoint, ledger_publication
    to ${app};

-- Of a revision the integrator reads what it orders, not what it says.
grant select (record, rev, at, leaf_hash) on revision to ${integrator};
grant select, delete on ledger_pending to ${integrator};
grant select, insert on ledger_leaf, ledger_pass, ledger_checkpoint, ledger_publication to ${integrator};
grant select, insert, update on ledger_tile, ledger_state to ${integrator};
