package org.entente.web.rights;

import java.util.Arrays;
import java.util.List;

import org.entente.web.Action;
import org.entente.web.Caller;

/** Something that can be done with a record, listed by an enum: the one place that says who may do it, and when. */
public interface Right {

    Row row();

    /** Whether it is the caller's, in whatever stage the record is. */
    default boolean isHeldBy(Caller caller, Standing of) {
        return row().who().includes(caller, of);
    }

    /**
     * Asked before anything of a change is looked at; in which stage it is possible, the record judges once it is held.
     *
     * @throws org.entente.web.Refusal 403 where it is not the caller's
     */
    default void mustBeHeldBy(Caller caller, Standing of) {
        row().who().mustInclude(caller, of);
    }

    /** What the caller may do with a record now, in the order of the table; of the past nothing. */
    static List<Action> actions(Right[] table, Caller caller, Standing of, String path) {
        if (caller.looksBack()) {
            return List.of();
        }
        return Arrays.stream(table).filter(right -> right.row().of().equals(of.kind()) && right.row().when().includes(of)
                && right.isHeldBy(caller, of) && of.takes(right)).map(right -> right.row().on(path)).toList();
    }
}
