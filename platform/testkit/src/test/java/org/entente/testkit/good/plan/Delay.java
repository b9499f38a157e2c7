package org.entente.testkit.good.plan;

import java.time.LocalDate;

record Delay(int days) {

    static long days(LocalDate due, LocalDate today) {
        return today.toEpochDay() - due.toEpochDay();
    }
}
