-- Erasure has one way: a revision REDACTED names, by their digests, the Disclosures of earlier revisions of its record that
-- are gone, and the database erases exactly those in the same statement. Nobody has a grant for more, and the trigger that
-- refuses rewriting lets nothing else pass, the owner's own statements included.

alter table revision
    add constraint revision_redacts_exactly_when_redacted check ((action = 'REDACTED') = (redacts is not null));

-- The fields that can be erased, each with its place among the 14 in the order of their names, which is that of its salt.
create function erasable_fields() returns table (field text, place integer) language sql immutable as $$
    values ('actor', 1), ('change', 2), ('effectiveOn', 3), ('organization', 6), ('party', 7), ('reason', 9), ('state', 12)
$$;

-- RFC 8785 for what revisions hold: names are ASCII, numbers are whole. Another name would come out in another order, its
-- digest would match nothing, and the erasure would be refused.
create function canonical_json(value jsonb) returns text language plpgsql immutable as $$
begin
    return case jsonb_typeof(value)
        when 'object' then (
            select '{' || coalesce(string_agg(to_json(key)::text || ':' || canonical_json(member.value), ',' order by key collate "C"), '') || '}'
            from jsonb_each(value) as member (key, value))
        when 'array' then (
            select '[' || coalesce(string_agg(canonical_json(item), ',' order by place), '') || ']'
            from jsonb_array_elements(value) with ordinality as element (item, place))
        else value::text end;
end $$;

create function base64url(bytes bytea) returns text language sql immutable as $$
    select translate(encode(bytes, 'base64'), E'+/=\n', '-_')
$$;

-- What the entry shows in the field's stead (RFC 9901 section 4.2): computed here too, so that the guard need not trust who asks.
create function disclosure_digest(r revision, erasable text, place integer) returns text language sql immutable as $$
    select base64url(sha256(convert_to(base64url(convert_to(canonical_json(jsonb_build_array(
        base64url(substring(r.salts from place * 16 + 1 for 16)), erasable,
        case erasable
            when 'actor' then to_jsonb(r.actor)
            when 'change' then r.change
            when 'effectiveOn' then to_jsonb(to_char(r.effective_on, 'YYYY-MM-DD'))
            when 'organization' then to_jsonb(r.organization)
            when 'party' then to_jsonb(r.party)
            when 'reason' then to_jsonb(r.reason)
            when 'state' then r.state
        end)), 'UTF8')), 'UTF8')))
$$;

-- The revision as it is without those fields: value and salt gone, and it says so. Nothing else differs.
create function without_fields(r revision, fields varchar[]) returns revision language plpgsql immutable as $$
declare
    gone record;
begin
    for gone in select * from erasable_fields() as e where e.field = any (fields) loop
        r.salts := overlay(r.salts placing decode(repeat('00', 16), 'hex') from gone.place * 16 + 1 for 16);
    end loop;
    if 'actor' = any (fields) then
        r.actor := null;
        r.issuer := null;
        r.subject := null;
    end if;
    if 'change' = any (fields) then r.change := null; end if;
    if 'effectiveOn' = any (fields) then r.effective_on := null; end if;
    if 'organization' = any (fields) then r.organization := null; end if;
    if 'party' = any (fields) then r.party := null; end if;
    if 'reason' = any (fields) then r.reason := null; end if;
    if 'state' = any (fields) then r.state := null; end if;
    r.erased := r.erased || fields;
    return r;
end $$;

-- The fields of a revision, not erased yet, that a list of digests names.
create function fields_named(r revision, digests jsonb) returns varchar[] language sql immutable as $$
    select coalesce(array_agg(e.field::varchar order by e.field), '{}') from erasable_fields() as e
    where not e.field = any (r.erased) and digests ? disclosure_digest(r, e.field, e.place)
$$;

create or replace function refuse_rewriting() returns trigger language plpgsql
    set search_path = ${flyway:defaultSchema}, pg_temp as $$
declare
    expected revision;
    digests  jsonb;
begin
    if tg_op = 'UPDATE' and cardinality(new.erased) > cardinality(old.erased) then
        -- What the redactions made in this very transaction name of this revision; a savepoint's would not be found: refused.
        select jsonb_agg(sd) into digests
        from revision r, jsonb_array_elements(r.redacts) as named, jsonb_array_elements(named -> 'sd') as sd
        where r.record = old.record and r.action = 'REDACTED' and r.xmin = pg_current_xact_id()::xid
          and (named ->> 'rev')::integer = old.rev;
        expected := without_fields(old, fields_named(old, coalesce(digests, '[]')));
        -- The database computes this one itself, after us, from the entry.
        expected.leaf_hash := new.leaf_hash;
        -- As text, since two spellings of one number are equal as jsonb.
        if cardinality(expected.erased) > cardinality(old.erased) and expected::text = new::text then
            return new;
        end if;
    end if;
    raise exception 'a revision is never changed or removed' using errcode = 'restrict_violation';
end $$;

-- The service's role can insert a revision and nothing more; what the revision redacts, its owner erases.
create function erase_what_is_redacted() returns trigger language plpgsql security definer
    set search_path = ${flyway:defaultSchema}, pg_temp as $$
declare
    named  jsonb;
    target revision;
    fields varchar[];
    kept   text;
begin
    for named in select * from jsonb_array_elements(new.redacts) loop
        select * into target from revision r
        where r.record = new.record and r.rev = (named ->> 'rev')::integer and r.rev < new.rev;
        fields := fields_named(target, named -> 'sd');
        if target.record is null or cardinality(fields) = 0 or cardinality(fields) <> jsonb_array_length(named -> 'sd') then
            raise exception 'a redaction names what is not there to be erased' using errcode = 'restrict_violation';
        end if;
        target := without_fields(target, fields);
        update revision r set actor = target.actor, issuer = target.issuer, subject = target.subject, change = target.change,
            effective_on = target.effective_on, organization = target.organization, party = target.party,
            reason = target.reason, state = target.state, salts = target.salts, erased = target.erased
        where r.record = target.record and r.rev = target.rev;
        -- What was made of an erased state for questions about the past goes with it (V0_8__past.sql). The integrator makes it
        -- while it holds this row: what it is just making is there to be deleted, or is not made any more.
        perform from ledger_state where fields && array['effectiveOn', 'state']::varchar[] for share;
        for kept in select name || '_state' from past.kept where kind = target.kind loop
            if 'state' = any (fields) then
                execute format('delete from past.%I where id = $1 and rev = $2', kept) using target.record, target.rev;
            elsif 'effectiveOn' = any (fields) then
                execute format('update past.%I set true_from = $3 where id = $1 and rev = $2', kept)
                    using target.record, target.rev, (target.at at time zone 'UTC')::date;
            end if;
        end loop;
    end loop;
    return null;
end $$;
revoke all on function erase_what_is_redacted() from public;

create trigger revision_erases_what_it_redacts after insert on revision
    for each row when (new.redacts is not null) execute function erase_what_is_redacted();
