-- What was recorded after it was effective: most of a register is not, so these stay small. One for the order of the ledger, one
-- for questions that ask for many days, which few rows answer, and one for a charter's.
create index change_recorded_late on past.change (leaf_index) where late_days > 0;
create index change_by_days_late on past.change (late_days) where late_days > 0;
create index change_of_charter_recorded_late on past.change (charter, leaf_index) where late_days > 0;
