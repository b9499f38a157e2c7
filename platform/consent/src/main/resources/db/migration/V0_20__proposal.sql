-- What a Party proposes to the others, and what they said. What was said stands in the row: it is decided under the row's lock.
create table proposal (
    id          uuid        primary key,
    version     integer     not null,
    recorded_at timestamptz not null,
    visibility  text        not null check (visibility = 'PARTIES'),
    party       text        not null,
    parties     varchar[]   not null,
    sources     jsonb       not null,
    charter     text        not null,
    target_kind text        not null,
    target      uuid        not null,
    purpose     text        not null,
    against     integer     not null check (against > 0),
    procedure   text        not null check (procedure in ('EXPLICIT', 'SILENCE')),
    deadline    timestamptz not null,
    reason      text        not null,
    reason_code text,
    effective_on date,
    changes     jsonb       not null,
    difference  jsonb       not null,
    decision    text,
    meeting     uuid,
    round       integer     not null check (round > 0),
    asked       varchar[]   not null,
    awaiting    varchar[]   not null,
    endorsements jsonb      not null,
    state       text        not null check (state in ('OPEN', 'ADOPTED', 'REJECTED', 'WITHDRAWN', 'LAPSED')),
    outcome     jsonb,
    edition     integer
);
-- The lists: of one record, of a charter, of all; by creation and by deadline.
create index proposal_of_target on proposal (target, id);
create index proposal_of_target_by_deadline on proposal (target, deadline, id);
create index proposal_of_charter on proposal (charter, id);
create index proposal_by_deadline on proposal (deadline, id);
-- A delegate's in-tray, and what is due: few are open at a time.
create index proposal_awaiting on proposal using gin (awaiting) where state = 'OPEN';
create index proposal_open_by_deadline on proposal (deadline, id) where state = 'OPEN';

grant select, insert, update on proposal to ${app};

select past.remember('PROPOSAL', 'proposal');
create index on past.proposal_state using gist (target, during);
create index on past.proposal_state using gist (charter, during);
create index proposal_state_by_deadline on past.proposal_state (deadline, id);
