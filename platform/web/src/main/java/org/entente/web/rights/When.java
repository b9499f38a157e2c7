package org.entente.web.rights;

import java.util.List;

/**
 * In which stages of a record a right is there. Past them the record itself refuses, and says where it stands.
 *
 * @param stages none: in all
 * @param evenIfOver whether it outlasts the end of the record, or of what that is part of
 */
public record When(List<String> stages, boolean evenIfOver) {

    public static When always() {
        return new When(List.of(), true);
    }

    public static When in(String... stages) {
        return new When(List.of(stages), false);
    }

    public static When evenIfOver(String... stages) {
        return new When(List.of(stages), true);
    }

    boolean includes(Standing of) {
        return (stages.isEmpty() || stages.contains(of.stage())) && (evenIfOver || !of.isOver());
    }

    /** In the words of people. */
    public String words() {
        if (stages.isEmpty()) {
            return "always";
        }
        return String.join(", ", stages) + (evenIfOver ? ", even if it is over" : "");
    }
}
