package org.entente.roadmaps.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.records.Moment;
import org.entente.records.Moments;
import org.entente.web.CommonProblem;
import org.entente.web.InvalidValue;
import org.entente.web.Refusal;
import org.entente.web.Violation;

/** How a request names the two points that it compares. */
@ApplicationScoped
class Points {

    static final String NOW = "now";
    private static final Pattern KNOWN = Pattern.compile("now|ledger:.*|[0-9].*");
    private static final String FORMS = "must be an instant such as 2026-05-10T08:00:00Z, ledger: and a number of entries, or now";

    private final Moments moments;

    Points(Moments moments) {
        this.moments = moments;
    }

    /**
     * Both points, settled.
     *
     * @throws Refusal 400 that names each point which is of no known form, lies in the future, or the first where it is the
     *         later
     */
    Span between(String from, String to) {
        var faults = new ArrayList<Violation>();
        var first = read("from", from, faults);
        // Named alike they are one point: now is one instant, too.
        var second = to.equals(from) ? first : read("to", to, faults);
        if (faults.isEmpty() && isReversed(from, first, to, second)) {
            faults.add(Violation.inQuery("from", "must not be after to"));
        }
        if (!faults.isEmpty()) {
            throw refusal(faults);
        }
        return new Span(first, second);
    }

    private Moment read(String parameter, String text, List<Violation> faults) {
        try {
            if (!KNOWN.matcher(text).matches()) {
                throw new InvalidValue(FORMS);
            }
            return text.equals(NOW) ? moments.now() : moments.of(text);
        } catch (InvalidValue invalid) {
            faults.add(Violation.inQuery(parameter, invalid.getMessage()));
            return null;
        }
    }

    /** Of equal size they show the same; of instants also the names must be in order. */
    private static boolean isReversed(String from, Moment first, String to, Moment second) {
        var counted = from.startsWith(Moments.LEDGER) || to.startsWith(Moments.LEDGER);
        return first.ledgerSize() > second.ledgerSize() || !counted && first.asOf().isAfter(second.asOf());
    }

    private static Refusal refusal(List<Violation> faults) {
        var refusal = CommonProblem.VALIDATION.because(faults.size());
        faults.forEach(refusal::at);
        return refusal;
    }
}
