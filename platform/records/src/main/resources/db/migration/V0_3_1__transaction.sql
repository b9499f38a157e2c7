-- Which transaction wrote a revision, so that no pass of the ledger splits one: what was committed at once appears at once.
alter table ledger_pending add column xact xid8 not null default pg_current_xact_id();
create index pending_of_transaction on ledger_pending (xact);
