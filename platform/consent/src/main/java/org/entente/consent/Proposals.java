package org.entente.consent;

import static org.entente.consent.ConsentProblem.PROPOSAL_UNKNOWN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.entente.records.Selection;
import org.entente.records.SortField;
import org.entente.web.Caller;
import org.entente.web.Cursors;
import org.entente.web.Page;
import org.entente.web.PageRequest;
import org.hibernate.LockMode;
import org.hibernate.Session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The proposals that a caller may see. */
@ApplicationScoped
public class Proposals implements PanacheRepositoryBase<Proposal, UUID> {

    private static final List<SortField<Proposal>> SORTS = List
            .of(new SortField<>("deadline", "deadline", p -> p.deadline.toString(), Instant::parse));

    private final Cursors cursors;

    Proposals(Cursors cursors) {
        this.cursors = cursors;
    }

    /** A proposal about one record. */
    public Proposal get(Caller caller, UUID target, UUID id) {
        return of(caller, target, id).single().orElseThrow(() -> PROPOSAL_UNKNOWN.because(id));
    }

    /** The same, its row locked until the transaction ends: whoever decides, decides alone. */
    Proposal hold(Caller caller, UUID target, UUID id) {
        return of(caller, target, id).single(LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> PROPOSAL_UNKNOWN.because(id));
    }

    private Selection<Proposal> of(Caller caller, UUID target, UUID id) {
        return Selection.visibleTo(caller, this).equal("target", target).equal("id", id);
    }

    public Page<Proposal> page(Caller caller, String targetKind, ProposalFilter filter, PageRequest page) {
        var selection = Selection.visibleTo(caller, this).equal("targetKind", targetKind).equal("target", filter.target)
                .equal("charter", filter.charter).any("state", filter.state).any("purpose", filter.purpose)
                .equal("party", filter.party).holds("awaiting", filter.awaiting);
        if (filter.awaiting != null) {
            // Nobody is waited for once it is decided; said so that the index of the few that are open is used.
            selection.condition("state = :open", "open", ProposalState.OPEN);
        }
        return selection.page(page, cursors, page.sort == null ? List.of() : SORTS);
    }

    /** What is open although its deadline has passed, from there on, the earliest first. */
    List<Due> due(Instant now, Due after, int most) {
        return getEntityManager().createQuery("""
                select p.deadline, p.id from Proposal p where p.state = :open and p.deadline <= :now
                and (p.deadline > :after or p.deadline = :after and p.id > :last) order by p.deadline, p.id""", Due.class)
                .setParameter("open", ProposalState.OPEN).setParameter("now", now).setParameter("after", after.deadline())
                .setParameter("last", after.id()).setMaxResults(most).getResultList();
    }

    /** The proposal, its row locked, where it is still open and no other replica is at it. */
    Optional<Proposal> holdDue(UUID id) {
        return getEntityManager().unwrap(Session.class)
                .createSelectionQuery("from Proposal p where p.id = :id and p.state = :open", Proposal.class)
                .setParameter("id", id).setParameter("open", ProposalState.OPEN)
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED).uniqueResultOptional();
    }

    /** A proposal whose deadline has passed. */
    record Due(Instant deadline, UUID id) {

        static final Due FIRST = new Due(Instant.EPOCH, new UUID(0, 0));
    }
}
