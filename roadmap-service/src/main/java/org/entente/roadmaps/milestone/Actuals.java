package org.entente.roadmaps.milestone;

import static org.entente.roadmaps.milestone.Actual.ORDER;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.web.CommonProblem;
import org.entente.web.Cursors;
import org.entente.web.Page;
import org.entente.web.PageRequest;
import org.entente.web.Violation;

/** What was measured of one milestone, in pages: it is part of the milestone, so its number is bounded and it has been read. */
@ApplicationScoped
class Actuals {

    private final Cursors cursors;

    Actuals(Cursors cursors) {
        this.cursors = cursors;
    }

    Page<ActualView> page(Milestone milestone, String indicator, PageRequest page) {
        if (page.sort != null) {
            throw CommonProblem.VALIDATION.because(1)
                    .at(Violation.inQuery("sort", "must not be given: there is one order, by indicator and period"));
        }
        var all = milestone.actuals().stream().filter(a -> indicator == null || a.indicator().equals(indicator)).toList();
        var from = page.cursor == null ? null : at(cursors.read(page.question(), page.cursor));
        var read = all.stream().filter(a -> from == null || ORDER.compare(a, from) > 0).limit(page.limit() + 1L).toList();
        return cursors.page(page, read, a -> new Cursors.Position(a.period().text(), a.indicator()),
                page.counts() ? Long.valueOf(all.size()) : null).map(a -> ActualView.of(milestone, a));
    }

    private static Actual at(Cursors.Position position) {
        return new Actual(position.id(), ReportingPeriod.of(position.key()), null, null);
    }
}
