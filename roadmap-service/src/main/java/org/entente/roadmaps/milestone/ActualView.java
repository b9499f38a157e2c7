package org.entente.roadmaps.milestone;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.web.Shown;
import org.entente.web.Source;
import org.entente.web.Visibility;

/** An actual as a list shows it. */
@Schema(name = "ReportedActual", requiredProperties = { "milestone", "indicator", "period", "value", "sources" })
public record ActualView(UUID milestone, String indicator, ReportingPeriod period, BigDecimal value, List<Source> sources,
        Visibility visibility) implements Shown {

    static ActualView of(Milestone m, Actual a) {
        return new ActualView(m.id(), a.indicator(), a.period(), a.value(), a.sources(), m.visibility());
    }

    @Override
    public UUID record() {
        return milestone;
    }
}
