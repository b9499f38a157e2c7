package org.entente.roadmaps.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.records.Moment;
import org.entente.records.Moments;
import org.entente.roadmaps.edition.Editions;
import org.entente.roadmaps.roadmap.Roadmaps;
import org.entente.web.Caller;
import org.entente.web.CommonProblem;
import org.entente.web.InvalidValue;
import org.entente.web.Refusal;
import org.entente.web.Violation;

/** How a request names the two points that it compares. */
@ApplicationScoped
class Points {

    static final String NOW = "now";
    static final String EDITION = "edition:";
    private static final Pattern KNOWN = Pattern.compile("now|ledger:.*|edition:[1-9][0-9]{0,5}|[0-9].*");
    private static final String FORMS = "must be an instant such as 2026-05-10T08:00:00Z, ledger: and a number of entries, edition: and its number, or now";

    private final Moments moments;
    private final Roadmaps roadmaps;
    private final Editions editions;

    Points(Moments moments, Roadmaps roadmaps, Editions editions) {
        this.moments = moments;
        this.roadmaps = roadmaps;
        this.editions = editions;
    }

    /**
     * Both points, settled.
     *
     * @throws Refusal 400 that names each point which is of no known form, lies in the future, or the first where it is the
     *         later; 404 where the caller sees no such roadmap or edition
     */
    Span between(Caller caller, UUID roadmap, String from, String to) {
        var faults = new ArrayList<Violation>();
        var first = read("from", from, caller, roadmap, faults);
        // Named alike they are one point: now is one instant, too.
        var second = to.equals(from) ? first : read("to", to, caller, roadmap, faults);
        if (faults.isEmpty() && isReversed(from, first, to, second)) {
            faults.add(Violation.inQuery("from", "must not be after to"));
        }
        if (!faults.isEmpty()) {
            throw refusal(faults);
        }
        return new Span(first, second);
    }

    private Moment read(String parameter, String text, Caller caller, UUID roadmap, List<Violation> faults) {
        try {
            if (!KNOWN.matcher(text).matches()) {
                throw new InvalidValue(FORMS);
            }
            if (text.startsWith(EDITION)) {
                return editions.momentOf(caller, roadmaps.get(caller, roadmap).id(),
                        Integer.parseInt(text.substring(EDITION.length())));
            }
            return text.equals(NOW) ? moments.now() : moments.of(text);
        } catch (InvalidValue invalid) {
            faults.add(Violation.inQuery(parameter, invalid.getMessage()));
            return null;
        }
    }

    /** Of equal size they show the same; of instants also the names must be in order. */
    private static boolean isReversed(String from, Moment first, String to, Moment second) {
        var counted = isCounted(from) || isCounted(to);
        return first.ledgerSize() > second.ledgerSize() || !counted && first.asOf().isAfter(second.asOf());
    }

    private static boolean isCounted(String text) {
        return text.startsWith(Moments.LEDGER) || text.startsWith(EDITION);
    }

    private static Refusal refusal(List<Violation> faults) {
        var refusal = CommonProblem.VALIDATION.because(faults.size());
        faults.forEach(refusal::at);
        return refusal;
    }
}
