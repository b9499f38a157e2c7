package org.entente.records.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

/** The log in figures, as this replica last saw them. */
@ApplicationScoped
class LedgerFigures {

    private final MeterRegistry meters;
    private final Registrar registrar;

    LedgerFigures(MeterRegistry meters, Registrar registrar) {
        this.meters = meters;
        this.registrar = registrar;
    }

    void begin(@Observes StartupEvent event) {
        meters.gauge("entente.ledger.size", registrar, r -> r.standing().size());
        meters.gauge("entente.ledger.pending", registrar, r -> r.standing().pending());
        meters.gauge("entente.ledger.published.size", registrar, r -> r.standing().published());
        meters.gauge("entente.ledger.published.age.seconds", registrar, r -> r.standing().publishedAgo());
        meters.gauge("entente.ledger.unpublished.age.seconds", registrar, r -> r.standing().unpublishedFor());
        meters.gauge("entente.ledger.alarms", registrar, r -> r.alarms().ringing().size());
    }
}
