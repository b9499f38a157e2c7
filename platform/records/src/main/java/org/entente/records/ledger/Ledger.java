package org.entente.records.ledger;

import java.util.function.Supplier;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.ledger.CheckpointSubmission;
import org.entente.ledger.Finding;
import org.entente.ledger.ProofFile;
import org.entente.ledger.Prover;
import org.entente.ledger.TileAddress;
import org.entente.ledger.TileSpan;
import org.entente.records.DisclosedRevisions;
import org.entente.records.RecordProblem;
import org.entente.web.Caller;

/**
 * The log as auditors read it (c2sp.org/tlog-tiles): its checkpoint, its tiles and entries, and proofs made of them. Nothing is
 * shown that the newest published checkpoint does not cover; what it covers is the same for everybody and for ever.
 */
@ApplicationScoped
public class Ledger {

    /** How a part of a row is named. */
    public static final String SPAN = "The part of the row: its number in groups of three digits, all but the last after an `x`, and its width if it is not full: `x001/x234/067.p/5`.";
    public static final String SPAN_PATTERN = "^(x[0-9]{3}/){0,5}[0-9]{3}(\\.p/[0-9]{1,3})?$";

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    private final Publications publications;
    private final KeptTiles tiles;
    private final StoredEntries entries;
    private final DisclosedRevisions revisions;
    private final PolicyText policy;

    Ledger(Publications publications, KeptTiles tiles, StoredEntries entries, DisclosedRevisions revisions,
            PolicyText policy) {
        this.publications = publications;
        this.tiles = tiles;
        this.entries = entries;
        this.revisions = revisions;
        this.policy = policy;
    }

    /** The newest published checkpoint: a signed note (c2sp.org/tlog-checkpoint). */
    public Published checkpoint() {
        return Published.passing(publications.newest().text());
    }

    /** Hashes of one level of the tree. */
    public Published tile(String level, String span) {
        var address = parsed(() -> TileAddress.parse(level, span), span);
        requireCovered(address, span);
        return Published.forEver(tiles.tile(address).bytes());
    }

    /** Entries, each after its length. */
    public Published entries(String span) {
        return Published.forEver(entries.bundle(covered(span)).bytes());
    }

    /** That an entry is in the log, as a file that is checked without a network (c2sp.org/tlog-proof). */
    public Published proof(String index) {
        var newest = publications.newest();
        var leaf = number(index);
        if (leaf < 0 || leaf >= newest.size()) {
            throw RecordProblem.LEDGER_ENTRY_UNKNOWN.because(index, newest.size());
        }
        var proof = new Prover(tiles.around(newest.size(), leaf)).inclusion(leaf, newest.size());
        return Published.passing(ProofFile.of(proof, newest.note()).text());
    }

    /** That the log has only grown since it had so many entries (c2sp.org/tlog-witness, the body of add-checkpoint). */
    public Published consistency(String old) {
        var newest = publications.newest();
        var size = number(old);
        if (size < 0 || size > newest.size()) {
            throw RecordProblem.LEDGER_SIZE_UNKNOWN.because(old, newest.size());
        }
        var source = tiles.around(newest.size(), Math.max(0, size - 1), size);
        var proof = new Prover(source).consistency(size, newest.size());
        return Published.passing(CheckpointSubmission.of(proof, newest.note()).text());
    }

    /** The keys and witnesses of the log (c2sp.org/tlog-policy): a convenience, since an auditor has them from elsewhere. */
    public Published policy() {
        return Published.lasting(policy.read());
    }

    /** What the caller may see of the entries of one bundle. */
    public DisclosedBundle disclosures(Caller caller, String span) {
        return DisclosedBundle.of(revisions.of(caller, entries.revisions(covered(span))));
    }

    private TileSpan covered(String span) {
        var address = parsed(() -> new TileAddress(0, TileSpan.parse(span)), span);
        requireCovered(address, span);
        return address.span();
    }

    private void requireCovered(TileAddress address, String path) {
        if (!address.within(publications.newest().size())) {
            throw RecordProblem.LEDGER_PART_UNKNOWN.because(path);
        }
    }

    private static TileAddress parsed(Supplier<TileAddress> read, String path) {
        try {
            return read.get();
        } catch (org.entente.ledger.Refusal refused) {
            if (refused.finding() != Finding.PATH_MALFORMED) {
                throw refused;
            }
            throw RecordProblem.LEDGER_PART_UNKNOWN.because(path);
        }
    }

    private static long number(String text) {
        return NUMBER.matcher(text).matches() ? Long.parseLong(text) : -1;
    }
}
