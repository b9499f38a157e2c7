package org.entente.consent;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.entente.records.Recorded;
import org.entente.web.Act;
import org.entente.web.Caller;

/** A kind of record that changes by agreement: what a service knows of its own nouns, for proposals about them. */
public interface Target {

    /** The kind, such as {@code ROADMAP}. */
    String kind();

    /** @throws org.entente.web.Refusal 404 where the caller sees no such record */
    Recorded find(Caller caller, UUID id);

    /** The code of the charter that the record belongs to. */
    String charterOf(Recorded subject);

    /**
     * Whether what the proposal refers to is there, in the other service: asked before any transaction opens.
     *
     * @throws org.entente.web.Refusal 422 where it is not, 503 where nobody can say
     */
    void mustRefer(Caller caller, Recorded subject, DraftProposal draft);

    /** The Parties whose word it takes: all, or those whom a confirmation is up to. */
    Set<String> asked(Caller eyes, Recorded subject, Purpose purpose, List<ProposedChange> changes);

    /**
     * Whether it is the caller's to propose.
     *
     * @throws org.entente.web.Refusal 403 where it is another Party's draft
     */
    void mustBeProposedBy(Caller caller, Recorded subject, Purpose purpose);

    /** The fields that an adoption changes of itself: they are no wish of anybody's. */
    Set<String> consequences(Purpose purpose);

    /** The newest revisions of records that a proposal names, as far as the caller sees them. */
    Map<UUID, Integer> revisions(Caller caller, Recorded subject, Collection<UUID> named);

    /**
     * Locks what the proposal touches, always in the same order, and says what it stands on.
     *
     * @param eyes as whom the records are found: what these do not see does not exist
     */
    List<Basis> hold(Caller eyes, Proposal proposal);

    /** The proposal is made: a draft that is proposed is not edited meanwhile. Its records are held. */
    void open(Act act, Proposal proposal);

    /**
     * Makes the changes. The records are held, and stand where they stood; in the transaction of the decision, or in a trial.
     *
     * @param said what the Parties have said of it, the last word included
     * @return the number of the edition that this makes, or null
     */
    Integer apply(Caller eyes, Act act, Proposal proposal, List<Endorsement> said);

    /** The proposal is over and was not adopted. Its records are held. */
    void close(Act act, Proposal proposal);
}
