package org.entente.web.rights;

import java.util.List;

import org.entente.web.Visibility;

/** Whose a record is and where it stands: all that decides who may do what with it. */
public interface Standing {

    String DRAFT = "DRAFT";

    /** What it is, in one word of the domain, such as {@code MILESTONE}. */
    String kind();

    /** The Party that holds the pen; null: the secretariat, for all. */
    String party();

    /** The Parties that it is a matter of. */
    List<String> parties();

    Visibility visibility();

    /** The Party that answers for it, or null. */
    default String responsibleParty() {
        return null;
    }

    /** The Parties whose word it waits for. */
    default List<String> awaiting() {
        return List.of();
    }

    /** The state, as the API shows it, that rights depend on: its own or that of what it is part of. */
    default String stage() {
        return "";
    }

    /** Whether it has come to its end while its stage says otherwise: one of the two is over. */
    default boolean isOver() {
        return false;
    }

    /** Whether it has what this right takes beyond a stage. */
    default boolean takes(Right right) {
        return true;
    }

    default boolean isDraft() {
        return stage().equals(DRAFT);
    }

    /** The same record, as it stands together with what it is part of. */
    default Standing at(String stage, boolean over) {
        return new Placed(this, stage, over);
    }
}
