package org.entente.ledger;

/**
 * What can be wrong with evidence: every refusal of this room, under the names that an auditor's report shows.
 */
public enum Finding {
    BUNDLE_MALFORMED("The entry bundle is not a sequence of length-prefixed entries of the promised number."),
    CHECKPOINT_MALFORMED("The note's text is not a checkpoint of exactly three lines."),
    CONSISTENCY_ROOT("The later tree does not continue the earlier one."),
    DISCLOSURE_MALFORMED("This is not a Disclosure of the form [salt, name, value]."),
    DISCLOSURE_MISSING("The fields that identify a revision were not handed out together."),
    DISCLOSURE_UNKNOWN("The entry does not commit to this Disclosure, or it was handed out twice."),
    ENTRY_HASH_MISMATCH("The entry is not the one that the tree commits to."),
    ENTRY_NOT_CANONICAL("The entry is not written in canonical form (RFC 8785)."),
    ENTRY_SCHEMA("The entry has not the members of its type, or a type that is not known here."),
    JSON_REFUSED("This value has no canonical form that every reader would write alike."),
    KEY_MALFORMED("This is not a key of a type used here."),
    KEY_WEAK("The public key is not canonical or of low order, so programs would disagree about its signatures."),
    NOTE_MALFORMED("This is not a signed note."),
    ORIGIN_MISMATCH("The checkpoint belongs to another log."),
    PATH_MALFORMED("This is not the path of a tile."),
    POLICY_MALFORMED("This is not a policy file."),
    PROOF_LENGTH("The proof has too few or too many hashes for its tree."),
    PROOF_MALFORMED("The proof's text does not have the published form."),
    PROOF_ROOT("The proof does not lead to the signed root."),
    RESOURCE_MISSING("A tile that the tree needs is not there."),
    REVISION_SCHEMA("A field of the revision has a value that its type does not allow."),
    ROOT_MISMATCH("The tiles do not lead to the expected root."),
    SIG_INVALID("A signature of a known key does not verify."),
    SIG_NO_KNOWN_KEY("No known key of the log has signed this."),
    TILE_MALFORMED("The tile does not have the number of hashes that its address promises."),
    WITNESS_QUORUM("Fewer witnesses have cosigned than the policy asks for.");

    private final String sentence;

    Finding(String sentence) {
        this.sentence = sentence;
    }

    /** The finding in a plain sentence. */
    public String sentence() {
        return sentence;
    }

    Refusal because(String detail) {
        return new Refusal(this, detail);
    }

    void unless(boolean holds, String detail) {
        if (!holds) {
            throw because(detail);
        }
    }
}
