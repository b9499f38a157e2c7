package org.entente.testkit.good.plan;

import jakarta.transaction.Transactional;

import org.entente.records.Records;

class PlanChanges {

    private final Records records = new Records();

    @Transactional
    String draft(String plan) {
        return records.create(plan);
    }
}
