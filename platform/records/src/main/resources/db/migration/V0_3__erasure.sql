-- What the law orders erased is erased: value and salt. The entry stays, and with it every proof.

alter table revision
    add column erased varchar[] not null default '{}',
    alter column actor drop not null,
    alter column issuer drop not null,
    alter column subject drop not null,
    alter column effective_on drop not null,
    alter column change drop not null,
    alter column state drop not null,
    add constraint revision_lacks_only_what_was_erased check (
        (actor is not null and issuer is not null and subject is not null or 'actor' = any (erased))
        and (effective_on is not null or 'effectiveOn' = any (erased))
        and (change is not null or 'change' = any (erased))
        and (state is not null or 'state' = any (erased))),
    -- The fields that identify a revision are never erased: they hold no personal data.
    add constraint revision_keeps_its_identity check (
        not erased && array['action', 'entity', 'id', 'prev', 'redacts', 'rev', 'visibility']::varchar[]);
